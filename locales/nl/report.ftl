# Het begin van een rapport.
report-title = Wat er te vinden is over { $name }
report-title-practice = Oefening: wat er te vinden is over { $name }
report-nobody = iemand zonder naam
report-practice = Dit is een oefening. De persoon, de pagina's en de diensten zijn verzonnen.
report-interrupted = Dit zoeken is gestopt voordat het klaar was. Wat niet is gevraagd, staat hieronder.
report-searched = Gezocht op { $date } om { $time } UTC. Dat duurde { $duration }.
report-depth-quick = Snel gezocht: op de naam en op elk ander gegeven.
report-depth-normal = Gewoon gezocht: ook op de naam samen met feiten over de persoon.
report-depth-deep = Diep gezocht: op alles, zover als elke dienst dat toelaat.
report-also-searched = Ook gezocht op: { $words }.
report-attestation-myself = Op { $date } verklaarde { $by }: ik zoek naar mezelf.
report-attestation-practice = Niemand hoefde toestemming te geven: de persoon is verzonnen.
report-program = Gemaakt met { $program }. Alles in dit rapport is op deze computer gebleven; alleen de zoekvragen zijn verstuurd.
report-private = Dit rapport gaat over een persoon. Houd het voor jezelf of deel het alleen met iemand die je vertrouwt.

# Koppen.
report-heading-coverage = Waar is gezocht
report-heading-by-hand = Wat je zelf kunt opzoeken
report-heading-themes = Waar het op neerkomt
report-heading-findings = Wat er is gevonden
report-heading-others = Over iemand anders
report-heading-about = Over dit rapport

# Aantallen.
report-summary =
    { $own ->
        [0] Er is niets gevonden dat over jou kan gaan.
        [one] Eén pagina gaat misschien over jou.
       *[other] { $own } pagina's kunnen over jou gaan.
    }
report-summary-verdicts = { $me } over jou, { $perhaps } misschien over jou.
report-summary-others =
    { $n ->
        [one] Eén pagina gaat over iemand anders en telt niet mee.
       *[other] { $n } pagina's gaan over iemand anders en tellen niet mee.
    }
report-summary-nothing = Dat zegt iets over de diensten die hebben gezocht, en niets over de andere.
report-order = Wat het meeste over je zegt, staat bovenaan.
report-folded =
    { $n ->
        [one] Eén pagina staat hier niet bij
       *[other] { $n } pagina's staan hier niet bij
    } ({ $levels }). Alles zien? Gebruik: --output rapport.html
report-level-count = { $n } { $level }
report-others-folded = Ze staan in het rapport als HTML, JSON of CSV.
report-pages =
    { $n ->
        [0] geen pagina's
        [one] 1 pagina
       *[other] { $n } pagina's
    }

# Eén vondst.
report-level = Niveau: { $level }
report-match = overeenkomst { $percent }%
report-untitled = (zonder titel)
report-shows = Te zien
report-shows-words = { $signal }: { $words }
report-not-aimed = { $signal } (dicht bij de naam, misschien niet over jou)
report-why = Waarom dit over jou kan gaan
report-why-not = Wat daartegen pleit
report-seen = Waar het is gezien
report-seen-at = { $provider }, plaats { $rank }, bij { $query }
report-seen-via = { $provider } via { $asked }, plaats { $rank }, bij { $query }
report-seen-more =
    { $n ->
        [one] en nog een keer
       *[other] en nog { $n } keer
    }
report-dated = Datum: { $date }
report-sphere-because = { $sphere }, vanwege: { $reasons }
report-details = Waarom dit over jou kan gaan, en waar het is gezien
report-to-do = Wat je kunt doen
report-quote-open = “
report-quote-close = ”

# Woorden.
level-none = geen
level-low = laag
level-medium = gemiddeld
level-high = hoog
verdict-me = over jou
verdict-perhaps = misschien over jou
verdict-someone-else = over iemand anders
sphere-work = werk
sphere-private = privé
sphere-both = werk en privé
sphere-unclear = onduidelijk
theme-contact-and-home = Contact en thuis
theme-identity-and-documents = Identiteit en documenten
theme-accounts = Accounts
theme-work = Werk
theme-private-life = Privéleven
theme-words-about-you = Wat anderen over je zeggen
theme-old-content = Oude informatie
theme-confidential = Vertrouwelijk voor werkgever of klant

# De pagina van een rapport.
report-skip-link = Ga naar wat er is gevonden
report-filter = Kies wat je wilt zien
report-filter-level = Niveau
report-filter-verdict = Over wie
report-filter-sphere = Deel van je leven
report-filter-theme = Onderwerp
report-filter-all = alles
report-filter-shown = pagina's bij deze keuze
report-chart-coverage = Diensten: { $parts }
report-chart-part = { $n } { $outcome }

# Kolommen van een tabel.
column-kind = soort
column-id = nummer
column-level = niveau
column-verdict = over wie
column-match = overeenkomst
column-title = titel
column-place = site
column-url = adres
column-date = datum
column-snippet = tekst
column-sphere = deel van je leven
column-themes = onderwerpen
column-shows = te zien
column-why = waarom
column-seen = gezien bij
column-outcome = uitkomst
column-to-do = wat je kunt doen
column-service = dienst
column-results = resultaten
column-remark = opmerking
kind-report = rapport
kind-service = dienst
kind-by-hand = zelf opzoeken
kind-page = pagina

# Data.
report-date = { $day } { $month } { $year }
report-seconds =
    { $n ->
        [one] 1 seconde
       *[other] { $n } seconden
    }
report-minutes =
    { $n ->
        [one] 1 minuut
       *[other] { $n } minuten
    }
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

# Waarom een rapport niet kan worden opgeslagen.
output-no-folder = De map { $path } bestaat niet. Maak die eerst, of kies een andere plek voor het rapport.
output-is-folder = { $path } is een map. Geef het rapport een bestandsnaam in die map, zoals rapport.html.
output-twice = { $path } is voor twee rapporten opgegeven. Geef elk rapport een eigen bestandsnaam.
output-not-writable = { $path } kan niet worden opgeslagen: { $reason }. Kies een plek waar je mag schrijven, zoals je eigen map.
output-stdout = Het rapport kan niet op het scherm worden getoond: { $reason }. Sla het op met --output rapport.html
