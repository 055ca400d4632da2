# Waar het op neerkomt.
coverage-nobody-asked = Er is bij geen enkele dienst gezocht.
coverage-all-looked =
    { $n ->
        [one] De ene dienst waar we zochten, gaf antwoord.
       *[other] Alle { $n } diensten hebben gezocht.
    }
coverage-some-looked =
    { $looked } van de { $n } diensten hebben gezocht. { $missed ->
        [one] Eén dienst niet: wat daar te zien is, staat niet in dit rapport.
       *[other] { $missed } diensten niet: wat daar te zien is, staat niet in dit rapport.
    }
coverage-none-looked =
    { $n ->
        [one] De ene dienst waar we zochten, gaf geen antwoord.
       *[other] Geen van de { $n } diensten heeft gezocht.
    } Dit rapport kan dus niet zeggen wat er te vinden is.
coverage-hint-network-refused = De meeste diensten weigerden. Dat komt waarschijnlijk door je netwerk: een VPN, een bedrijfsnetwerk, of veel zoekvragen in korte tijd. Probeer het later vanaf een ander netwerk, of zoek zelf met de links hieronder.
coverage-hint-no-network = Geen enkele dienst was bereikbaar. Kijk of deze computer online is en probeer het opnieuw.

# Eén dienst.
outcome-hits = gevonden
outcome-nothing = niets gevonden
outcome-refused = geweigerd
outcome-unreadable = niet begrepen
outcome-failed = niet bereikt
outcome-not-asked = niet gevraagd
outcome-skipped = overgeslagen
coverage-results =
    { $results ->
        [one] 1 resultaat
       *[other] { $results } resultaten
    } bij { $queries ->
        [one] 1 zoekvraag
       *[other] { $queries } zoekvragen
    }
coverage-searches =
    { $queries ->
        [one] 1 zoekvraag
       *[other] { $queries } zoekvragen
    }
coverage-missed =
    { $n ->
        [one] 1 zoekvraag kreeg geen antwoord
       *[other] { $n } zoekvragen kregen geen antwoord
    }
coverage-beyond-budget =
    { $n ->
        [one] nog 1 zoekvraag past niet in wat we hier per keer mogen vragen
       *[other] nog { $n } zoekvragen passen niet in wat we hier per keer mogen vragen
    }
coverage-broken-definition = Deze dienst is niet te gebruiken, want er zit een fout in de beschrijving: { $problem }
coverage-unknown-page = Geen dienst herkent deze opgeslagen pagina: { $file }. Sla de pagina opnieuw op in je browser, als volledige pagina.

# Wat je zelf kunt opzoeken.
coverage-by-hand-intro = Open deze links in je eigen browser. Sla je de pagina's op in een map, dan tellen ze mee in het volgende rapport: selfsearch audit --pages MAP
coverage-by-hand-search = Zoek op { $query }
coverage-by-hand-more =
    { $n ->
        [one] Nog één link staat in het HTML-rapport.
       *[other] Nog { $n } links staan in het HTML-rapport.
    }
by-hand = Hier zoek je altijd zelf: deze dienst wil geen vragen van programma's.

# De dienst wilde niet zoeken.
refused-captcha = De dienst wilde eerst bewijs dat er een mens zoekt. Open de link in je eigen browser en geef daar antwoord.
refused-consent = Je moet eerst voorwaarden of cookies accepteren. Open de link in je eigen browser en kies zelf.
refused-javascript = Deze dienst werkt alleen in een browser. Open de link in jouw browser.
refused-login = Deze dienst antwoordt alleen mensen met een account. Log in je browser in met je eigen account en open dan de link.
refused-rate-limit = De dienst kreeg te veel zoekvragen in korte tijd. Probeer het over een uur opnieuw, of open de link.
refused-region = De dienst geeft dit land of dit netwerk geen antwoord. Probeer het vanaf een ander netwerk.
refused-blocked = De dienst geeft programma's geen antwoord. Open de link in je eigen browser.
refused-unrelated = De dienst kwam met pagina's die niets met de zoekvraag te maken hebben. Ook dat is weigeren. Open de link in je eigen browser.

# Het antwoord is niet begrepen.
unreadable = Er kwam antwoord, maar in een vorm die dit programma niet kent. Waarschijnlijk is de pagina van de dienst veranderd. Open de link om het antwoord zelf te zien.

# Er kwam geen antwoord.
failed-no-such-host = Het adres van de dienst is niet gevonden. Kijk of je online bent, of probeer het later.
failed-connect = Er kwam geen verbinding. Kijk of je online bent, of probeer het later.
failed-tls = De verbinding was niet veilig, dus er is niets verstuurd. Misschien zit er een bedrijfsnetwerk of een virusscanner tussen. Probeer het vanaf een ander netwerk.
failed-timeout = Het antwoord duurde te lang. Probeer het later opnieuw.
failed-too-large = Het antwoord was veel te groot en is afgebroken. Open de link in je eigen browser.
failed-redirect = De dienst stuurde de vraag door naar een ander adres. Dat adres volgt dit programma niet. Open de link in je eigen browser.
failed-private-address = De dienst verwees naar een adres binnen je eigen netwerk. Dat is niet gevolgd.
failed-server = De dienst had zelf een storing. Probeer het later opnieuw.
failed-wait = De dienst vroeg om langer te wachten dan nu kan. Probeer het later opnieuw.
failed-broken = Het antwoord brak halverwege af. Probeer het later opnieuw.
failed-interrupted = Het zoeken is gestopt voordat het antwoord er was. Zoek opnieuw, of open de link.

# De dienst is overgeslagen.
skipped-by-choice = Je hebt deze dienst zelf overgeslagen.
skipped-nothing-to-ask = Met wat er over je bekend is, valt hier niet te zoeken. Een gebruikersnaam, e-mailadres of telefoonnummer in je profiel kan helpen.
skipped-no-web-provider = Hier wordt gezocht via een zoekmachine, en er staat geen zoekmachine aan.
