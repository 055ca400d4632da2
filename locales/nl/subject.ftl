# Waarom er niet gezocht kan worden.
subject-empty = Er is niets om naar te zoeken. Geef een naam, een gebruikersnaam, een e-mailadres of een telefoonnummer.
subject-given-name-only = Met alleen een voornaam vind je iedereen die zo heet. Zet de achternaam erbij.
subject-too-short = Deze naam is te kort om mensen uit elkaar te houden. Schrijf hem voluit, of zoek op een gebruikersnaam of een e-mailadres.
subject-absurd = Dit is geen naam. Schrijf de naam zoals hij op een brief staat, bijvoorbeeld "Sanne de Wit".

# Waarom een waarde niet bruikbaar is.
value-empty = Er is niets ingevuld.
value-too-long = Dit is langer dan 200 tekens. Laat alleen staan waar je op wilt zoeken.
value-control-characters = Hier staan onzichtbare tekens in. Typ het opnieuw.
value-email = Dit is geen e-mailadres. Schrijf het als naam@voorbeeld.nl.
value-phone = Dit is geen telefoonnummer. Gebruik 6 tot 15 cijfers, zoals 06 12345678 of +31 6 12345678.
value-username = Dit is geen gebruikersnaam. Schrijf hem zonder spaties en zonder het adres van de site.
value-birth-year = Dit is geen geboortejaar. Schrijf vier cijfers, zoals 1980.
value-moment = Dit is geen tijdstip. Schrijf het als 2026-01-31T12:00:00Z.

# Wat er mis is in een profielbestand.
profile-unreadable = { $path } is niet te lezen: { $reason }.
profile-syntax = Dit is geen geldige TOML: { $message }.
profile-unknown-key = Een profiel heeft geen veld "{ $key }".
profile-unknown-key-nearest = Een profiel heeft geen veld "{ $key }". Bedoel je "{ $nearest }"?
profile-wants-text = Bij "{ $key }" hoort één tekst tussen aanhalingstekens.
profile-wants-list = Bij "{ $key }" hoort een lijst met teksten, zoals ["een", "twee"].
profile-wants-year = Bij "{ $key }" hoort een jaartal, zoals 1980.
profile-wants-moment = Bij "{ $key }" hoort een tijdstip, zoals 2026-01-31T12:00:00Z.
profile-value = "{ $key }": { $reason }

# Het commentaar in een profielbestand.
profile-file-head = Naar wie selfsearch zoekt. Alleen je naam is nodig, de rest mag leeg blijven. Hoe meer je invult, hoe beter je van naamgenoten te onderscheiden bent. Dit bestand blijft op je eigen computer.
profile-field-name = Je naam zoals je die zelf schrijft.
profile-field-other-names = Andere namen die je hebt of had: van voor je trouwen, je artiestennaam, een andere spelling.
profile-field-usernames = Gebruikersnamen op welke site dan ook, nu of vroeger.
profile-field-emails = Je e-mailadressen, ook oude.
profile-field-phones = Je telefoonnummers.
profile-field-websites = Je eigen sites.
profile-field-employers = Waar je werkt of hebt gewerkt.
profile-field-roles = Wat je daar doet of deed: je beroep of functie.
profile-field-cities = Waar je woont of werkt, en waar je dat vroeger deed.
profile-field-schools = Waar je op school zat of hebt gestudeerd.
profile-field-clubs = Clubs, teams, koren en verenigingen.
profile-field-topics = Waar mensen je van kennen: je vakgebied, een hobby, een boek dat je schreef.
profile-field-birth-year = Je geboortejaar. Alleen om je van naamgenoten te onderscheiden; het wordt nergens nagevraagd.
profile-field-not-me = Wat voor een naamgenoot geldt en niet voor jou, zoals "keeper" of "Groningen".
profile-field-customers = Klanten van wie de naam niet naast de jouwe mag staan. Dit wordt nergens nagevraagd, alleen herkend in wat er gevonden is.
profile-field-projects = Projecten die geheim moeten blijven. Dit wordt nergens nagevraagd, alleen herkend in wat er gevonden is.
profile-field-attested = Wanneer je hebt verklaard dat dit profiel over jezelf gaat.
