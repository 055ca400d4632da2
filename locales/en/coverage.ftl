# What it comes down to.
coverage-nobody-asked = No service was asked.
coverage-all-looked =
    { $n ->
        [one] The one service that was asked looked.
       *[other] All { $n } services looked.
    }
coverage-some-looked =
    { $looked } of { $n } services looked. { $missed ->
        [one] One did not: what it shows is not in this report.
       *[other] { $missed } did not: what they show is not in this report.
    }
coverage-none-looked =
    { $n ->
        [one] The one service that was asked did not look.
       *[other] None of the { $n } services looked.
    } So this report cannot say what can be found.
coverage-hint-network-refused = Most services refused. Your network is the likely cause: a VPN, a company network, or many searches in a short time. Try again later from another network, or look yourself with the links below.
coverage-hint-no-network = No service could be reached. Check that this computer is online and try again.

# One service.
outcome-hits = found
outcome-nothing = nothing found
outcome-refused = refused
outcome-unreadable = not understood
outcome-failed = not reached
outcome-not-asked = not asked
outcome-skipped = left out
coverage-results =
    { $results ->
        [one] 1 result
       *[other] { $results } results
    } from { $queries ->
        [one] 1 search
       *[other] { $queries } searches
    }
coverage-searches =
    { $queries ->
        [one] 1 search
       *[other] { $queries } searches
    }
coverage-missed =
    { $n ->
        [one] 1 search was not answered
       *[other] { $n } searches were not answered
    }
coverage-beyond-budget =
    { $n ->
        [one] 1 more search would be more than it may be asked in one run
       *[other] { $n } more searches would be more than it may be asked in one run
    }
coverage-broken-definition = This service cannot be used, because its description has a mistake: { $problem }
coverage-unknown-page = No service recognises this saved page: { $file }. Save it again with your browser as a complete page.

# What to look up yourself.
coverage-by-hand-intro = Open these links in your own browser. If you save the pages into a folder, they count in the next report: selfsearch audit --pages FOLDER
coverage-by-hand-search = Search for { $query }
coverage-by-hand-more =
    { $n ->
        [one] One more link is in the HTML report.
       *[other] { $n } more links are in the HTML report.
    }
by-hand = This service is only searched by hand: it does not want to be asked by programs.

# It would not look.
refused-captcha = It asked to prove that a person is searching. Open the link in your own browser and answer it there.
refused-consent = It wants its terms or cookies accepted first. Open the link in your own browser and choose for yourself.
refused-javascript = It only works in a browser. Open the link in yours.
refused-login = It only answers people with an account. Log in with your own account in your browser, then open the link.
refused-rate-limit = It got too many searches in a short time. Try again in an hour, or open the link.
refused-region = It does not answer this country or this network. Try from another network.
refused-blocked = It does not answer programs. Open the link in your own browser.
refused-unrelated = It answered with pages that have nothing to do with the search, which is a way to refuse. Open the link in your own browser.

# Its answer was not understood.
unreadable = It answered, but in a form this program does not know; the service probably changed its page. Open the link to see the answer yourself.

# No answer came.
failed-no-such-host = Its address was not found. Check that you are online, or try later.
failed-connect = No connection could be made. Check that you are online, or try later.
failed-tls = The connection was not secure, so nothing was sent. A company network or a virus scanner may stand in between; try from another network.
failed-timeout = The answer took too long. Try again later.
failed-too-large = The answer was far too large and was cut off. Open the link in your own browser.
failed-redirect = It sent the search to another address, which this program does not follow. Open the link in your own browser.
failed-private-address = It pointed to an address inside your own network. That was not followed.
failed-server = The service had a failure of its own. Try again later.
failed-wait = It asked to wait longer than this run allows. Try again later.
failed-broken = The answer broke off. Try again later.
failed-interrupted = The run was stopped before the answer came. Run it again, or open the link.

# It was left out.
skipped-by-choice = You chose to leave it out.
skipped-nothing-to-ask = It cannot be searched with what is known about you. A user name, an e-mail address or a phone number in your profile may help.
skipped-no-web-provider = It is searched through a search engine, and no search engine is switched on.
