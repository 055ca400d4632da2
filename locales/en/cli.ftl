# Labels.
label-error = error
label-hint = hint

# Help: headings and placeholders.
heading-usage = Usage
heading-commands = Commands
heading-arguments = Arguments
heading-options = Options
heading-examples = Examples
heading-general = General
heading-person = Who is looked for
heading-asking = Asking
heading-providers = Providers
heading-pages = Pages you saved yourself
heading-report = Report
heading-choice = choice
man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
blank-address = ADDRESS
blank-blank = ID.BLANK=VALUE
blank-command = COMMAND
blank-depth = DEPTH
blank-dir = FOLDER
blank-factor = FACTOR
blank-file = FILE
blank-format = FORMAT
blank-id = ID
blank-language = LANGUAGE
blank-level = LEVEL
blank-n = N
blank-name = NAME
blank-number = NUMBER
blank-options = OPTIONS
blank-path = PATH
blank-shell = SHELL
blank-time = TIME
blank-url = URL
blank-word = WORDS
blank-year = YEAR

# Help: commands.
help = Look yourself up, the way a stranger would: asks many public search services about you and shows what they know.
help-examples = {"  "}selfsearch practice                      the whole exercise, with an invented person
  {"  "}selfsearch audit "Sanne de Wit" --plan   what would be asked, of whom; sends nothing
  {"  "}selfsearch audit "Sanne de Wit" --me     look yourself up
help-audit = Look yourself up: asks the search services and reports what they show of you.
help-audit-examples = {"  "}selfsearch audit "Sanne de Wit" --me --city Utrecht --employer "Jansen Transport"
  {"  "}selfsearch audit --me --output report.html --output report.json
  {"  "}selfsearch audit "Sanne de Wit" --me --pages ~/Downloads/saved
help-practice = Try it out on an invented town, on this computer alone: nobody is asked anything.
help-profile = Write down once who you are, so that you need not type it every time.
help-profile-new = Make a profile: by questions, or from what you type behind the command.
help-profile-show = Show what selfsearch understood of your profile.
help-profile-edit = Change your profile in your own editor.
help-providers = The services that can be asked.
help-providers-list = List all services.
help-completions = Write the completions for your shell to standard output.
help-man = Write the man page to standard output.

# Help: flags of every command.
help-any-help = Show this help
help-any-version = Show the version
help-any-lang = Language of everything you read; usually that of your computer
help-any-lang-nl = Dutch
help-any-lang-en = English
help-any-quiet = No progress and no notes; only the report and errors
help-any-config = Use this configuration file
help-any-no-color = No colours

# Help: who is looked for.
help-audit-name = Your name as you write it; without it your profile is used
help-audit-profile = Use this profile
help-any-me = You declare that you look for yourself
help-any-other-name = Another name you go or went by (may be repeated, as all of these)
help-any-username = A user name you use on some site
help-any-email = Your e-mail address
help-any-phone = Your phone number
help-any-website = Your own site
help-any-employer = Where you work or worked
help-any-role = Your profession or job title
help-any-city = Where you live or work, or used to
help-any-school = Where you went to school or studied
help-any-club = Your club, team, choir or association
help-any-topic = What you are known for
help-any-birth-year = The year you were born; only tells you from namesakes, is never asked of anyone
help-any-not-me = What is true of a namesake and not of you, such as "goalkeeper"
help-any-customer = A customer whose name must not be found next to yours; is never asked of anyone
help-any-project = A project that must stay confidential; is never asked of anyone

# Help: asking.
help-any-depth = How far to go; usually normal
help-any-depth-quick = your name and each of your addresses and numbers
help-any-depth-normal = also your name together with your city, work and the like
help-any-depth-deep = everything, up to what each service allows in one run
help-any-plan = Show what would be asked, of whom and what that tells them; sends nothing
help-any-yes = Do not ask before sending
help-any-at-once = Most services asked at the same time (16)
help-any-timeout = Longest wait for one answer, such as 30s or 2m (30s)
help-any-patience = Longest wait when a service asks to come back later (1m)
help-any-pace = Wait this many times as long between questions as usual (1)
help-practice-pace = Wait this many times as long between questions as the invented services ask (0: not at all)

# Help: providers.
help-any-providers = Also use the definitions in this folder
help-any-only = Ask only these services, by id, with commas between them
help-any-skip = Do not ask these services, by id, with commas between them
help-any-set = Fill a blank of a definition, such as wikipedia.base=https://wiki.example.org/w
help-any-proxy = Ask everything through this proxy: http://..., https://... or socks5://...

# Help: pages saved by hand.
help-audit-pages = Also read the result pages (HTML, MHTML) that you saved in this folder from your own browser
help-audit-watch = Keep reading new pages while you save them

# Help: the report.
help-any-format = Format of the report; several with commas between them
help-any-format-terminal = text for a terminal
help-any-format-json = everything, for programs
help-any-format-html = one page for a browser
help-any-format-csv = a table of the findings for a spreadsheet
help-any-format-markdown = text with simple marks
help-any-output = Write the report here (may be repeated); the ending of the name tells the format, - is standard output
help-any-fail-on = End with exit code 1 when something of this level or above was found
help-any-fail-on-none = anything at all
help-any-fail-on-low = low or above
help-any-fail-on-medium = medium or above
help-any-fail-on-high = high

# Help: the rest.
help-profile-new-name = Your name as you write it
help-any-file = The profile file; usually the one in your configuration folder
help-any-force = Replace the profile that is there
help-completions-shell = Your shell
help-completions-shell-bash = Bash
help-completions-shell-elvish = Elvish
help-completions-shell-fish = Fish
help-completions-shell-powershell = PowerShell
help-completions-shell-zsh = Z shell

# A wrong command line.
mistake-unknown-argument = "{ $what }" is not known here.
mistake-unknown-command = There is no command "{ $what }".
mistake-no-value = Something must follow { $what }.
mistake-value = "{ $value }" cannot be used for { $what }.
mistake-no-equals = Write { $what } with an equals sign: --flag=value.
mistake-number-of-values = There is too much or too little behind { $what }.
mistake-twice = { $what } can be given once only.
mistake-conflict = { $what } and { $value } do not go together.
mistake-missing = Something is missing: { $what }.
mistake-no-command = Say what you want to do.
mistake-no-text = A word on the command line is not valid text (UTF-8).
mistake-other = This command line is not understood.
hint-did-you-mean = Do you mean "{ $what }"?
hint-choice = Choose from: { $what }.
hint-help = Read "selfsearch --help", or put --help behind a command.
hint-file = Check the name of the file or folder, and whether you may read it.

# Values.
not-a-span = Write a length of time as 500ms, 30s or 2m.
not-a-pace = Write a number from 0 to 100: 1 is the usual pace, 2 waits twice as long, 0 not at all.
not-a-proxy = Write a proxy as http://host:port, https://host:port or socks5://host:port.
not-a-format = Choose from terminal, json, html, csv and markdown.
not-a-blank = Write it as ID.BLANK=VALUE, such as wikipedia.base=https://wiki.example.org/w.
not-a-choice = This value is not one of the choices.
not-this-kind = This is another kind of value than belongs here, such as a number where text is meant.

# The configuration file.
config-unknown-key = There is no setting "{ $key }".
config-syntax = This is not valid TOML.
hint-config = Mend this line of the configuration file, or name another file with --config.
hint-config-file = Name a file that exists with --config, or leave --config out.
environment-proxy = The proxy that your environment names cannot be used (HTTPS_PROXY, ALL_PROXY or HTTP_PROXY).

# What the operating system says.
io-not-found = it does not exist
io-permission = you have no permission
io-exists = it is there already
io-is-folder = it is a folder
io-no-folder = it is not a folder
io-read-only = the disk is read-only
io-full = the disk is full
io-no-text = it is not valid text (UTF-8)
io-other = { $reason }
file-not-writable = { $path } cannot be written: { $reason }.
file-not-readable = { $path } cannot be read: { $reason }.

# Where the report goes.
output-hint = Choose another place with --output.
output-two-on-stdout = Two reports cannot go to standard output at once.
output-two-on-stdout-hint = Give the others a file with --output, such as --output report.html.
output-no-format = It is not clear which format { $path } must have.
output-no-format-hint = Let the name end in .html, .json, .csv, .md or .txt, or add --format.
report-written = The report is in { $path }.

# Who says that this search may be done.
attest-refused = selfsearch looks you up, nobody else: it has not been said that this search is about yourself.
attest-refused-hint = If it is about you, add --me. Looking up somebody else without their consent can harm them, and may be against the law.
attest-question = Are you { $name }, and do you look for yourself?
attest-question-help = selfsearch only looks for the person at the keyboard. Your answer is put in the report.
attest-remember = Remember this in your profile?
attest-remember-help = Then it is not asked again.
consent-question = { $summary } Go ahead?
consent-question-help = With --plan you see every question and who will get it. With --yes this is not asked.
consent-refused = Nothing was sent.
answer-yes = yes
answer-no = no
answer-default-yes = Y/n
answer-default-no = y/N
answer-mistake = Answer with yes or no.
question-stopped = You stopped. Nothing was changed or sent.
question-impossible = A question could not be asked on this terminal.

# The run.
watch-waiting = Save your pages in { $path }. Each is named here once it is read. Press Enter when you have saved them all.
watch-recognised = Read: { $name }
watch-unknown = Not recognised: { $name }. Save the page with the results itself, as HTML or MHTML.
progress-results = { $n ->
    [one] 1 result
   *[other] { $n } results
  }
progress-nothing = { $n ->
    [one] 1 time nothing found
   *[other] { $n } times nothing found
  }
progress-refused = { $n ->
    [one] 1 time refused
   *[other] { $n } times refused
  }
progress-unreadable = { $n ->
    [one] 1 answer not understood
   *[other] { $n } answers not understood
  }
progress-failed = { $n ->
    [one] 1 time no answer
   *[other] { $n } times no answer
  }
interrupted = Stopped. The report shows what was found so far. Press Ctrl-C again to leave at once.
no-client = The connection to the internet could not be prepared.
no-client-hint = Check the proxy, and whether this computer has certificates (on Debian: apt install ca-certificates).
no-network = No service could be reached at all. Is this computer on line? Behind a company network you may need --proxy.
nobody-answered = No service answered, so this report says nothing about what can be found.
nobody-asked = No service was asked, so this report says nothing about what can be found.
practice-stopped = The practice web stopped by itself.
subject-hint = Example: selfsearch audit "Sanne de Wit" --me --city Utrecht

# Providers.

# Profiles.
profile-no-folder = It is not clear where your profile is: this computer does not name your home folder.
profile-no-folder-hint = Say where with --file.
profile-hint-new = Make a profile with "selfsearch profile new".
profile-hint-edit = Mend the profile with "selfsearch profile edit", or in any text editor.
profile-nothing-given = There is no terminal to ask you anything, and nothing was typed.
profile-nothing-given-hint = Example: selfsearch profile new "Sanne de Wit" --me --city Utrecht
profile-interview = What you write down here stays on this computer. Press Enter to skip a question.
profile-ask-name = Your name
profile-ask-other-names = Other names
profile-ask-usernames = User names
profile-ask-emails = E-mail addresses
profile-ask-phones = Phone numbers
profile-ask-websites = Own sites
profile-ask-employers = Employers
profile-ask-roles = Professions and roles
profile-ask-cities = Cities
profile-ask-schools = Schools
profile-ask-clubs = Clubs
profile-ask-topics = Known for
profile-ask-birth-year = Year of birth
profile-ask-customers = Confidential customers
profile-ask-projects = Confidential projects
profile-ask-not-me = Not me
profile-ask-more = { $what }: one more (Enter to go on)
profile-me = Is this profile about yourself?
profile-me-help = selfsearch only looks for the person at the keyboard. You can also say it later with --me.
profile-replace = { $path } is there already. Replace it?
profile-replace-help = What is in it now will be gone.
profile-exists = { $path } is there already; nothing was changed.
profile-exists-hint = Change it with "selfsearch profile edit", or replace it with --force.
profile-written = Your profile is in { $path }.
profile-edit-again = Edit it again?
profile-edit-again-help = Your old profile stays as it was until the new one can be used.
profile-edit-kept = Your old profile is as it was. Your changes are kept in { $path }.
profile-no-editor = The editor "{ $editor }" could not be started, or ended with an error. Your profile is as it was.
profile-no-editor-hint = Name your editor in the environment, such as EDITOR=nano.
profile-show-head = Profile: { $path }
profile-show-name = Name
profile-show-given = Given names
profile-show-initials = Initials
profile-show-family = Family name
profile-show-particle = Particle
profile-show-partner = Partner's family name
profile-show-variants = Also looked for as
profile-show-attested = You declared on { $at } that this profile is about yourself.
profile-show-not-attested = You have not yet declared that this profile is about yourself. An audit will ask.
