# What can be wrong with a provider definition. Each sentence says what to do.
definition-address = "{ $address }" is not an address: { $what }. Write it in full, such as https://www.example.org/
definition-blank-name = A blank cannot be called "{ $blank }": use small letters, digits and _, and not "query" or "value"
definition-budget = A budget of 0 asks nothing: state the most queries of one run, at least 1
definition-closest-and-following = Look in the closest ancestor or in what follows, not in both: remove "closest" or "following"
definition-cookie = "{ $name }" cannot be sent as a cookie: take a name without spaces and a value on one line
definition-date = "{ $date }" is not a date: write the day as 2026-08-22, without a time
definition-duration = "{ $text }" is not a duration: write "500ms", "5s" or "2m", one hour at most
definition-edition-lacks = Every edition fills the same blanks; "{ $edition }" lacks { $blanks ->
    [empty] blanks: leave the table out or fill it
   *[other] { $blanks }
}
definition-empty-list = "{ $key }" is an empty list: give at least one entry
definition-empty-text = "{ $key }" is empty: fill it in
definition-form-needs-post = A GET request has no form: set method = "POST", or move the fields to the url
definition-header = "{ $name }" cannot be sent as a header: take a name without spaces and a value on one line
definition-host = "{ $host }" is not a host: write the name alone, such as example.org
definition-id = The file name makes the id, and "{ $id }" cannot be one: use small letters a-z, digits and _
definition-kind-needs = kind = "{ $kind }" needs "{ $key }"
definition-kind-refuses = kind = "{ $kind }" has no use for "{ $key }": remove it or change the kind
definition-missing-key = The key "{ $key }" is missing
definition-no-ask = Nothing says how to ask: add [request], [via_web] or [open]
definition-no-empty = How does an answer without results look? Add [empty] with any = [...], or "nothing found" cannot be told from "not understood"
definition-no-query = The question has no place: put {"{"}query{"}"} where it goes
definition-no-refused = How does a refusal look? Add [refused] with signals such as blocked = [{"{"} status = 403 {"}"}], or a refusal would pass for an answer
definition-no-results = Nothing reads the answer: add [results]
definition-one-signal = A signal has exactly one key: {"{"} status = 403 {"}"}. What must be seen together goes into {"{"} all = [...] {"}"}
definition-outcome-without-results = [{ $section }] means nothing without [results]: add [results] or remove it
definition-path = "{ $path }" is not a JSON path (RFC 9535): it starts with $, as in $.items[*].title
definition-path-and-select = A JSON path and a CSS selector cannot both say where the value stands: keep one
definition-path-in-html = A JSON path finds nothing in a page: use select and attr
definition-placeholder = Nothing fills {"{"}{ $name }{"}"} here; known are: { $known }
definition-placeholder-near = Nothing fills {"{"}{ $name }{"}"} here; did you mean {"{"}{ $nearest }{"}"}?
definition-private = "{ $host }" is a private address; only your own definitions (--providers) may name one
definition-request-and-via-web = A service is asked by [request] or by [via_web], not by both: remove one
definition-scheme = Only http and https addresses are asked, not { $scheme }
definition-select-in-json = A CSS selector finds nothing in JSON: use path
definition-selector = "{ $selector }" is not a CSS selector: { $what }
definition-status = { $status } is not an HTTP status: those are 100 to 599
definition-toml = Not valid TOML here: { $what }
definition-unknown-key = Unknown key "{ $word }"; known here are: { $known }
definition-unknown-key-near = Unknown key "{ $word }"; did you mean "{ $nearest }"?
definition-unknown-value = Unknown value "{ $word }"; choose from: { $known }
definition-unknown-value-near = Unknown value "{ $word }"; did you mean "{ $nearest }"?
definition-unreadable = This file cannot be read: { $what }
definition-via-web-reader = The web search services read the answers to [via_web]: remove [results], or add [open] for pages saved by hand
definition-wrong-type = Something else belongs here: { $what }

# Choosing among the services.
choice-bad-value = With { $blank } = "{ $value }" the address of { $id } is no longer an http or https address
choice-no-blanks = { $id } has no blanks to fill, so "{ $blank }" cannot be set
choice-unknown-blank = { $id } has no blank "{ $blank }"; it has: { $known }
choice-unknown-id = There is no service with the id "{ $id }".
choice-unknown-id-hint = "selfsearch providers list" shows all of them.

# Help of the command.
help-providers-list-format = Format of the list
help-providers-list-format-text = for people
help-providers-list-format-json = for programs
help-providers-show = Show what is known about one service.
help-providers-show-id = Its id, as in the list
help-providers-check = Check definitions and name every mistake, with its place and what to do.
help-providers-check-dir = Folder with your own definitions; without it, those of the program are checked
help-providers-read = Show what a definition makes of an answer you saved.
help-providers-read-id = The service that gave the answer
help-providers-read-file = The saved answer: HTML, MHTML, JSON or a feed; - for standard input
help-providers-read-status = The HTTP status it came with (200)
help-providers-read-final-url = The address it came from, after redirects
help-providers-read-format = Format of what is shown
help-providers-read-format-text = for people
help-providers-read-format-json = for programs
help-providers-schema = Print the JSON Schema of a definition, for editors.

# Checking definitions.
check-no-definitions = There is no definition in this folder.
check-no-definitions-hint = A definition is a file such as mysite.toml; providers/README.md explains how to write one.
check-summary = { $good ->
    [0] No definition is good
    [one] One definition is good
   *[other] { $good } definitions are good
}, { $bad ->
    [0] none has a mistake.
    [one] one file has mistakes.
   *[other] { $bad } files have mistakes.
}

# Reading a saved answer.
read-hits = { $n ->
    [one] One result.
   *[other] { $n } results.
}
read-nothing = It looked and found nothing.
read-refused = It refused to look ({ $reason }).
read-unreadable = The definition cannot read this page ({ $reason }).
read-no-reader = { $name } has no answers of its own to read.
read-no-reader-hint = It is asked through web search services: read the answer with one of those, such as duckduckgo.

# What is known about a service.
show-id = Id
show-homepage = Front page
show-group = Kind
show-asked = How it is asked
show-accepts = What can be asked
show-discloses = What it gets to see
show-editions = Editions
show-removal = Ask for removal
show-checked = Last checked
show-pace = Pace
show-pace-value = { $budget ->
    [one] one question per run
   *[other] at most { $budget } questions per run
}, { $seconds } s apart
show-address = Address
show-query = Question
show-origin = Definition
show-origin-own = your own
asked-direct = asked directly
asked-via-web = asked through web search
asked-open = opened in your own browser
accepts-name = names
accepts-username = user names
accepts-email = e-mail addresses
accepts-phone = phone numbers
discloses-identifier = what you ask about, as it is
discloses-hash = only a code made from it
discloses-nothing = nothing
group-web = web search
group-social = social media
group-developer = software development
group-academic = research
group-news = news
group-knowledge = encyclopedia
group-register = public register
group-archive = web archive
group-breach = data leaks
group-people = people search
group-documents = documents
