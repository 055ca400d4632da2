# The head of a report.
report-title = What can be found about { $name }
report-title-practice = Practice: what can be found about { $name }
report-nobody = an unnamed person
report-practice = This is an exercise. The person, the pages and the services in it are invented.
report-interrupted = This search was stopped before it was done. What was not asked is listed below.
report-searched = Searched on { $date } at { $time } UTC, in { $duration }.
report-depth-quick = A quick search: the name and each identifier.
report-depth-normal = A normal search: also the name together with facts about the person.
report-depth-deep = A deep search: everything, as far as each service allows.
report-also-searched = Also searched for: { $words }.
report-attestation-myself = On { $date }, { $by } declared: this search is about myself.
report-attestation-practice = Nobody had to agree to this search: the person is invented.
report-program = Made with { $program }. Everything in this report stayed on this machine; only the searches were sent.
report-private = This report is about a person. Keep it to yourself, or share it only with someone you trust.

# Headings.
report-heading-coverage = What was searched
report-heading-by-hand = What to look up yourself
report-heading-themes = What it comes down to
report-heading-findings = What was found
report-heading-others = About someone else
report-heading-about = About this report

# Sums.
report-summary =
    { $own ->
        [0] Nothing was found that may be about you.
        [one] One page may be about you.
       *[other] { $own } pages may be about you.
    }
report-summary-verdicts = { $me } about you, { $perhaps } perhaps about you.
report-summary-others =
    { $n ->
        [one] One page is about someone else and does not count.
       *[other] { $n } pages are about someone else and do not count.
    }
report-summary-nothing = That says something about the services that looked, and nothing about those that did not.
report-order = The most telling comes first.
report-folded =
    { $n ->
        [one] One more page is not shown here
       *[other] { $n } more pages are not shown here
    } ({ $levels }). For everything: --output report.html
report-level-count = { $n } { $level }
report-others-folded = They are in the HTML, JSON and CSV report.
report-pages =
    { $n ->
        [0] no pages
        [one] 1 page
       *[other] { $n } pages
    }

# One finding.
report-level = Level: { $level }
report-match = match { $percent }%
report-untitled = (no title)
report-shows = Shows
report-shows-words = { $signal }: { $words }
report-not-aimed = { $signal } (near the name, perhaps not about you)
report-why = Why this may be you
report-why-not = What speaks against it
report-seen = Where it was seen
report-seen-at = { $provider }, place { $rank }, for { $query }
report-seen-via = { $provider } through { $asked }, place { $rank }, for { $query }
report-seen-more =
    { $n ->
        [one] and once more
       *[other] and { $n } more times
    }
report-dated = Dated { $date }
report-sphere-because = { $sphere }, because of: { $reasons }
report-details = Why this may be you, and where it was seen
report-to-do = What to do
report-quote-open = “
report-quote-close = ”

# Words.
level-none = none
level-low = low
level-medium = medium
level-high = high
verdict-me = about you
verdict-perhaps = perhaps about you
verdict-someone-else = about someone else
sphere-work = work
sphere-private = private
sphere-both = work and private
sphere-unclear = unclear
theme-contact-and-home = Contact and home
theme-identity-and-documents = Identity and documents
theme-accounts = Accounts
theme-work = Work
theme-private-life = Private life
theme-words-about-you = What others say about you
theme-old-content = Old information
theme-confidential = Confidential to employer or customer

# The page of a report.
report-skip-link = Go to what was found
report-filter = Choose what to show
report-filter-level = Level
report-filter-verdict = About
report-filter-sphere = Part of life
report-filter-theme = Theme
report-filter-all = all
report-filter-shown = pages shown with this choice
report-chart-coverage = Services: { $parts }
report-chart-part = { $n } { $outcome }

# Columns of a table.
column-kind = kind
column-id = id
column-level = level
column-verdict = about
column-match = match
column-title = title
column-place = site
column-url = address
column-date = date
column-snippet = text
column-sphere = part of life
column-themes = themes
column-shows = shows
column-why = why
column-seen = seen at
column-outcome = outcome
column-to-do = what to do
column-service = service
column-results = results
column-remark = remark
kind-report = report
kind-service = service
kind-by-hand = look yourself
kind-page = page

# Dates.
report-date = { $day } { $month } { $year }
report-seconds =
    { $n ->
        [one] 1 second
       *[other] { $n } seconds
    }
report-minutes =
    { $n ->
        [one] 1 minute
       *[other] { $n } minutes
    }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# Why a report cannot be written.
output-no-folder = The folder { $path } does not exist. Make it first, or choose another place for the report.
output-is-folder = { $path } is a folder. Give the report a file name in it, such as report.html.
output-twice = { $path } is named for two reports. Give each format its own file name.
output-not-writable = { $path } cannot be written: { $reason }. Choose a place where you may write, such as your home folder.
output-stdout = The report cannot be written to the screen: { $reason }. Write it to a file with --output report.html
