# Wat er gevraagd gaat worden (--plan).
plan-title = Dit wordt gevraagd als je begint. Er is nog niets verstuurd.
plan-nothing = Er is niets te vragen. Er is niets verstuurd.
plan-summary = { $queries ->
    [one] 1 vraag
   *[other] { $queries } vragen
} aan { $services ->
    [one] 1 dienst
   *[other] { $services } diensten
}, { $duration }.
plan-provider = { $name } ({ $hosts }): { $queries ->
    [one] 1 vraag
   *[other] { $queries } vragen
}, { $duration }
plan-sees-identifier = krijgt te zien: { $what }
plan-sees-hash = krijgt alleen een onleesbare code te zien van: { $what }
plan-sees-nothing = krijgt niets van je te zien
plan-kind-name = je naam en wat ernaast staat
plan-kind-username = je gebruikersnaam
plan-kind-email = je e-mailadres
plan-kind-phone = je telefoonnummer
plan-about = over { $name }
plan-beyond-budget = { $questions ->
    [one] 1 vraag past
   *[other] { $questions } vragen passen
} niet meer in wat de diensten per keer aankunnen. Die { $questions ->
    [one] wordt
   *[other] worden
} niet gesteld.
plan-open = Dit zoek je zelf op, in je eigen browser:
plan-skipped = Hier wordt niets gevraagd:
plan-moment = minder dan een seconde
plan-seconds = ongeveer { $n } { $n ->
    [one] seconde
   *[other] seconden
}
plan-minutes = ongeveer { $n } { $n ->
    [one] minuut
   *[other] minuten
}
plan-hours = ongeveer { $n } uur
skipped-budget-used = Hier wordt gezocht via een zoekmachine, en die heeft voor deze keer genoeg vragen gehad.
plan-format = Een plan is er als tekst of als JSON.
plan-format-hint = Kies --format terminal of --format json.
