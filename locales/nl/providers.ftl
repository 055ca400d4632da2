# Wat er mis kan zijn met een beschrijving van een dienst. Elke zin zegt wat je moet doen.
definition-address = "{ $address }" is geen adres: { $what }. Schrijf het voluit, zoals https://www.example.org/
definition-blank-name = Een invulplek kan niet "{ $blank }" heten: gebruik kleine letters, cijfers en _, en niet "query" of "value"
definition-budget = Met een budget van 0 wordt niets gevraagd: geef het hoogste aantal vragen per keer, minstens 1
definition-closest-and-following = Kijk in het omringende element of in wat volgt, niet in allebei: haal "closest" of "following" weg
definition-cookie = "{ $name }" kan niet als cookie mee: neem een naam zonder spaties en een waarde op één regel
definition-date = "{ $date }" is geen datum: schrijf de dag als 2026-08-22, zonder tijd
definition-duration = "{ $text }" is geen tijdsduur: schrijf "500ms", "5s" of "2m", hoogstens een uur
definition-edition-lacks = Elke editie vult dezelfde invulplekken; bij "{ $edition }" ontbreekt { $blanks ->
    [empty] alles: laat de tabel weg of vul hem
   *[other] { $blanks }
}
definition-empty-list = "{ $key }" is een lege lijst: zet er minstens één ding in
definition-empty-text = "{ $key }" is leeg: vul het in
definition-form-needs-post = Een GET-verzoek heeft geen formulier: zet method = "POST", of zet de velden in de url
definition-header = "{ $name }" kan niet als header mee: neem een naam zonder spaties en een waarde op één regel
definition-host = "{ $host }" is geen hostnaam: schrijf alleen de naam, zoals example.org
definition-id = De bestandsnaam is de id, en "{ $id }" kan dat niet zijn: gebruik kleine letters a-z, cijfers en _
definition-kind-needs = Bij kind = "{ $kind }" hoort "{ $key }"; dat ontbreekt
definition-kind-refuses = Bij kind = "{ $kind }" doet "{ $key }" niets: haal het weg of kies een andere kind
definition-missing-key = De sleutel "{ $key }" ontbreekt
definition-no-ask = Er staat niet hoe het gevraagd wordt: voeg [request], [via_web] of [open] toe
definition-no-empty = Hoe ziet een antwoord zonder resultaten eruit? Voeg [empty] toe met any = [...]; anders lijkt "niets gevonden" op "niet begrepen"
definition-no-query = De vraag heeft geen plek: zet {"{"}query{"}"} waar die hoort
definition-no-refused = Hoe ziet een weigering eruit? Voeg [refused] toe, met bijvoorbeeld blocked = [{"{"} status = 403 {"}"}]; anders gaat een weigering door voor een antwoord
definition-no-results = Niets leest het antwoord: voeg [results] toe
definition-one-signal = Een signaal heeft precies één sleutel: {"{"} status = 403 {"}"}. Wat samen te zien moet zijn, staat in {"{"} all = [...] {"}"}
definition-outcome-without-results = [{ $section }] doet niets zonder [results]: voeg [results] toe of haal het weg
definition-path = "{ $path }" is geen JSON-pad (RFC 9535): dat begint met $, zoals $.items[*].title
definition-path-and-select = Een JSON-pad en een CSS-selector kunnen niet allebei zeggen waar de waarde staat: houd er één
definition-path-in-html = Een JSON-pad vindt niets in een webpagina: gebruik select en attr
definition-placeholder = Niets vult hier {"{"}{ $name }{"}"} in; bekend zijn: { $known }
definition-placeholder-near = Niets vult hier {"{"}{ $name }{"}"} in; bedoel je {"{"}{ $nearest }{"}"}?
definition-private = "{ $host }" is een privéadres; dat mag alleen in je eigen beschrijvingen (--providers)
definition-request-and-via-web = Een dienst wordt gevraagd met [request] of met [via_web], niet met allebei: haal er één weg
definition-scheme = Alleen http- en https-adressen worden gevraagd, geen { $scheme }
definition-select-in-json = Een CSS-selector vindt niets in JSON: gebruik path
definition-selector = "{ $selector }" is geen CSS-selector: { $what }
definition-status = { $status } is geen HTTP-status: die lopen van 100 tot en met 599
definition-toml = Dit is geen geldige TOML: { $what }
definition-unknown-key = Onbekende sleutel "{ $word }"; hier zijn bekend: { $known }
definition-unknown-key-near = Onbekende sleutel "{ $word }"; bedoel je "{ $nearest }"?
definition-unknown-value = Onbekende waarde "{ $word }"; kies uit: { $known }
definition-unknown-value-near = Onbekende waarde "{ $word }"; bedoel je "{ $nearest }"?
definition-unreadable = Dit bestand kan niet gelezen worden: { $what }
definition-via-web-reader = De zoekmachines lezen de antwoorden op [via_web]: haal [results] weg, of voeg [open] toe voor pagina's die je zelf bewaart
definition-wrong-type = Hier hoort iets anders: { $what }

# Kiezen uit de diensten.
choice-bad-value = Met { $blank } = "{ $value }" is het adres van { $id } geen http- of https-adres meer
choice-no-blanks = { $id } heeft geen invulplekken, dus "{ $blank }" kan niet gezet worden
choice-unknown-blank = { $id } heeft geen invulplek "{ $blank }"; wel: { $known }
choice-unknown-id = Er is geen dienst met de id "{ $id }".
choice-unknown-id-hint = "selfsearch providers list" laat ze allemaal zien.

# Hulp bij de opdracht.
help-providers-list-format = Vorm van de lijst
help-providers-list-format-text = voor mensen
help-providers-list-format-json = voor programma's
help-providers-show = Laat zien wat er over één dienst bekend is.
help-providers-show-id = De id, zoals in de lijst
help-providers-check = Controleer beschrijvingen en noem elke fout, met de plek en wat je moet doen.
help-providers-check-dir = Map met je eigen beschrijvingen; zonder map worden die van het programma gecontroleerd
help-providers-read = Laat zien wat een beschrijving maakt van een antwoord dat je hebt bewaard.
help-providers-read-id = De dienst die het antwoord gaf
help-providers-read-file = Het bewaarde antwoord: HTML, MHTML, JSON of een feed; - voor standaardinvoer
help-providers-read-status = De HTTP-status die erbij hoorde (200)
help-providers-read-final-url = Het adres waar het vandaan kwam, na doorverwijzingen
help-providers-read-format = Vorm van wat je te zien krijgt
help-providers-read-format-text = voor mensen
help-providers-read-format-json = voor programma's
help-providers-schema = Toon het JSON Schema van een beschrijving, voor tekstverwerkers.

# Beschrijvingen controleren.
check-no-definitions = In deze map staat geen beschrijving.
check-no-definitions-hint = Een beschrijving is een bestand zoals mijnsite.toml; providers/README.md legt uit hoe je er een schrijft.
check-summary = { $good ->
    [0] Geen enkele beschrijving is goed
    [one] Eén beschrijving is goed
   *[other] { $good } beschrijvingen zijn goed
}, { $bad ->
    [0] in geen enkele zit een fout.
    [one] in één bestand zitten fouten.
   *[other] in { $bad } bestanden zitten fouten.
}

# Een bewaard antwoord lezen.
read-hits = { $n ->
    [one] Eén resultaat.
   *[other] { $n } resultaten.
}
read-nothing = Er is gezocht en niets gevonden.
read-refused = Er is niet gezocht: geweigerd ({ $reason }).
read-unreadable = De beschrijving kan deze pagina niet lezen ({ $reason }).
read-no-reader = { $name } heeft zelf geen antwoorden om te lezen.
read-no-reader-hint = Die wordt gevraagd via zoekmachines: lees het antwoord met een daarvan, zoals duckduckgo.

# Wat er over een dienst bekend is.
show-id = Id
show-homepage = Voorpagina
show-group = Soort
show-asked = Hoe er gevraagd wordt
show-accepts = Wat je kunt vragen
show-discloses = Wat de dienst te zien krijgt
show-editions = Edities
show-removal = Verwijdering vragen
show-checked = Laatst gecontroleerd
show-pace = Tempo
show-pace-value = { $budget ->
    [one] één vraag per keer
   *[other] hoogstens { $budget } vragen per keer
}, met { $seconds } s ertussen
show-address = Adres
show-query = Vraag
show-origin = Beschrijving
show-origin-own = van jezelf
asked-direct = rechtstreeks gevraagd
asked-via-web = gevraagd via zoekmachines
asked-open = open je in je eigen browser
accepts-name = namen
accepts-username = gebruikersnamen
accepts-email = e-mailadressen
accepts-phone = telefoonnummers
discloses-identifier = wat je vraagt, zoals het er staat
discloses-hash = alleen een code die ervan gemaakt is
discloses-nothing = niets
group-web = zoekmachine
group-social = sociale media
group-developer = softwareontwikkeling
group-academic = wetenschap
group-news = nieuws
group-knowledge = encyclopedie
group-register = openbaar register
group-archive = webarchief
group-breach = datalekken
group-people = personenzoeker
group-documents = documenten
