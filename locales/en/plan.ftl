# What is going to be asked (--plan).
plan-title = This is asked when you begin. Nothing has been sent yet.
plan-nothing = There is nothing to ask. Nothing has been sent.
plan-summary = { $queries ->
    [one] 1 question
   *[other] { $queries } questions
} to { $services ->
    [one] 1 service
   *[other] { $services } services
}, { $duration }.
plan-provider = { $name } ({ $hosts }): { $queries ->
    [one] 1 question
   *[other] { $queries } questions
}, { $duration }
plan-sees-identifier = gets to see: { $what }
plan-sees-hash = gets to see only an unreadable code made of: { $what }
plan-sees-nothing = gets to see nothing of you
plan-kind-name = your name and the words next to it
plan-kind-username = your user name
plan-kind-email = your e-mail address
plan-kind-phone = your phone number
plan-about = about { $name }
plan-beyond-budget = { $questions ->
    [one] 1 question does
   *[other] { $questions } questions do
} not fit in what the services can bear in one go, and { $questions ->
    [one] is
   *[other] are
} not asked.
plan-open = These you look up yourself, in your own browser:
plan-skipped = Nothing is asked here:
plan-moment = less than a second
plan-seconds = about { $n } { $n ->
    [one] second
   *[other] seconds
}
plan-minutes = about { $n } { $n ->
    [one] minute
   *[other] minutes
}
plan-hours = about { $n } { $n ->
    [one] hour
   *[other] hours
}
skipped-budget-used = This is searched through a search engine, and that has had enough questions for one go.
plan-format = A plan comes as text or as JSON.
plan-format-hint = Choose --format terminal or --format json.
