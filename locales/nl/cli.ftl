# Labels.
label-error = fout
label-hint = tip

# Hulp: koppen en invulplekken.
heading-usage = Gebruik
heading-commands = Opdrachten
heading-arguments = Argumenten
heading-options = Opties
heading-examples = Voorbeelden
heading-general = Algemeen
heading-person = Wie er gezocht wordt
heading-asking = Vragen stellen
heading-providers = Zoekdiensten
heading-pages = Pagina's die je zelf hebt bewaard
heading-report = Rapport
heading-choice = keuze
man-name = NAAM
man-synopsis = GEBRUIK
man-description = BESCHRIJVING
blank-address = ADRES
blank-blank = ID.VELD=WAARDE
blank-command = OPDRACHT
blank-depth = DIEPTE
blank-dir = MAP
blank-factor = FACTOR
blank-file = BESTAND
blank-format = FORMAAT
blank-id = ID
blank-language = TAAL
blank-level = NIVEAU
blank-n = N
blank-name = NAAM
blank-number = NUMMER
blank-options = OPTIES
blank-path = PAD
blank-shell = SHELL
blank-time = TIJD
blank-url = URL
blank-word = WOORDEN
blank-year = JAAR

# Hulp: opdrachten.
help = Zoek jezelf op zoals een vreemde dat zou doen: selfsearch vraagt veel openbare zoekdiensten naar jou en laat zien wat zij weten.
help-examples = {"  "}selfsearch practice                      de hele oefening, met een verzonnen persoon
  {"  "}selfsearch audit "Sanne de Wit" --plan   wat er gevraagd zou worden, en aan wie; verstuurt niets
  {"  "}selfsearch audit "Sanne de Wit" --me     zoek jezelf op
help-audit = Zoek jezelf op: stelt vragen aan de zoekdiensten en vertelt wat zij van je laten zien.
help-audit-examples = {"  "}selfsearch audit "Sanne de Wit" --me --city Utrecht --employer "Jansen Transport"
  {"  "}selfsearch audit --me --output rapport.html --output rapport.json
  {"  "}selfsearch audit "Sanne de Wit" --me --pages ~/Downloads/bewaard
help-practice = Probeer het uit in een verzonnen stad, alleen op deze computer: er wordt niemand iets gevraagd.
help-profile = Schrijf één keer op wie je bent, dan hoef je het niet steeds te typen.
help-profile-new = Maak een profiel: met vragen, of uit wat je achter de opdracht typt.
help-profile-show = Laat zien wat selfsearch van je profiel heeft begrepen.
help-profile-edit = Verander je profiel in je eigen tekstverwerker.
help-providers = De diensten waaraan iets gevraagd kan worden.
help-providers-list = Geef een lijst van alle diensten.
help-completions = Schrijf de aanvullingen voor je shell naar de standaarduitvoer.
help-man = Schrijf de man-pagina naar de standaarduitvoer.

# Hulp: opties van elke opdracht.
help-any-help = Toon deze hulp
help-any-version = Toon de versie
help-any-lang = Taal van alles wat je leest; gewoonlijk die van je computer
help-any-lang-nl = Nederlands
help-any-lang-en = Engels
help-any-quiet = Geen voortgang en geen meldingen; alleen het rapport en fouten
help-any-config = Gebruik dit instellingenbestand
help-any-no-color = Geen kleuren

# Hulp: wie er gezocht wordt.
help-audit-name = Je naam zoals je hem schrijft; zonder naam wordt je profiel gebruikt
help-audit-profile = Gebruik dit profiel
help-any-me = Je verklaart dat je jezelf zoekt
help-any-other-name = Een andere naam die je hebt of had (mag vaker, net als de volgende)
help-any-username = Een gebruikersnaam van je op een site
help-any-email = Je e-mailadres
help-any-phone = Je telefoonnummer
help-any-website = Je eigen site
help-any-employer = Waar je werkt of werkte
help-any-role = Je beroep of functie
help-any-city = Waar je woont of werkt, of vroeger
help-any-school = Waar je naar school ging of studeerde
help-any-club = Je club, team, koor of vereniging
help-any-topic = Waar je om bekend bent
help-any-birth-year = Je geboortejaar; alleen om je van naamgenoten te onderscheiden, het wordt aan niemand gevraagd
help-any-not-me = Wat voor een naamgenoot geldt en niet voor jou, zoals "keeper"
help-any-customer = Een klant die niet naast jouw naam gevonden mag worden; wordt aan niemand gevraagd
help-any-project = Een project dat geheim moet blijven; wordt aan niemand gevraagd

# Hulp: vragen stellen.
help-any-depth = Hoe ver het gaat; gewoonlijk normal
help-any-depth-quick = je naam en elk van je adressen en nummers
help-any-depth-normal = ook je naam samen met je woonplaats, werk en dergelijke
help-any-depth-deep = alles, tot wat elke dienst in één keer toelaat
help-any-plan = Laat zien wat er gevraagd zou worden, aan wie en wat zij dan weten; verstuurt niets
help-any-yes = Vraag niets voor het versturen
help-any-at-once = Aan hoeveel diensten hoogstens tegelijk iets gevraagd wordt (16)
help-any-timeout = Hoe lang er hoogstens op een antwoord gewacht wordt, zoals 30s of 2m (30s)
help-any-patience = Hoe lang er hoogstens gewacht wordt als een dienst om geduld vraagt (1m)
help-any-pace = Wacht zoveel keer zo lang als gewoonlijk tussen twee vragen (1)
help-practice-pace = Wacht zoveel keer zo lang tussen twee vragen als de verzonnen diensten willen (0: helemaal niet)

# Hulp: zoekdiensten.
help-any-providers = Gebruik ook de beschrijvingen van diensten in deze map
help-any-only = Vraag alleen deze diensten, met hun id en komma's ertussen
help-any-skip = Sla deze diensten over, met hun id en komma's ertussen
help-any-set = Vul een veld in van een beschrijving, zoals wikipedia.base=https://wiki.example.org/w
help-any-proxy = Vraag alles via deze proxy: http://..., https://... of socks5://...

# Hulp: zelf bewaarde pagina's.
help-audit-pages = Lees ook de pagina's met resultaten (HTML, MHTML) die je vanuit je eigen browser in deze map hebt bewaard
help-audit-watch = Blijf nieuwe pagina's lezen terwijl je ze bewaart

# Hulp: het rapport.
help-any-format = Formaat van het rapport; meer dan een met komma's ertussen
help-any-format-terminal = tekst voor een terminal
help-any-format-json = alles, voor programma's
help-any-format-html = een pagina voor een browser
help-any-format-csv = een tabel van de vondsten voor een rekenblad
help-any-format-markdown = tekst met eenvoudige tekens
help-any-output = Schrijf het rapport hierheen (mag vaker); het einde van de naam bepaalt het formaat, - is de standaarduitvoer
help-any-fail-on = Eindig met code 1 als er iets van dit niveau of hoger is gevonden
help-any-fail-on-none = wat dan ook
help-any-fail-on-low = laag of hoger
help-any-fail-on-medium = midden of hoger
help-any-fail-on-high = hoog

# Hulp: de rest.
help-profile-new-name = Je naam zoals je hem schrijft
help-any-file = Het profielbestand; gewoonlijk dat in je map met instellingen
help-any-force = Vervang het profiel dat er al is
help-completions-shell = Je shell
help-completions-shell-bash = Bash
help-completions-shell-elvish = Elvish
help-completions-shell-fish = Fish
help-completions-shell-powershell = PowerShell
help-completions-shell-zsh = Z shell

# Een verkeerde opdrachtregel.
mistake-unknown-argument = "{ $what }" is hier niet bekend.
mistake-unknown-command = Er is geen opdracht "{ $what }".
mistake-no-value = Achter { $what } moet nog iets staan.
mistake-value = "{ $value }" past niet bij { $what }.
mistake-no-equals = Schrijf { $what } met een is-teken: --optie=waarde.
mistake-number-of-values = Achter { $what } staat te veel of te weinig.
mistake-twice = { $what } mag maar één keer.
mistake-conflict = { $what } en { $value } gaan niet samen.
mistake-missing = Er ontbreekt iets: { $what }.
mistake-no-command = Zeg wat je wilt doen.
mistake-no-text = Een woord op de opdrachtregel is geen geldige tekst (UTF-8).
mistake-other = Deze opdrachtregel is niet te begrijpen.
hint-did-you-mean = Bedoel je "{ $what }"?
hint-choice = Kies uit: { $what }.
hint-help = Lees "selfsearch --help", of zet --help achter een opdracht.
hint-file = Kijk of de naam van het bestand of de map klopt, en of je het mag lezen.

# Waarden.
not-a-span = Schrijf een tijdsduur als 500ms, 30s of 2m.
not-a-pace = Schrijf een getal van 0 tot 100: 1 is gewoon, 2 wacht twee keer zo lang, 0 helemaal niet.
not-a-proxy = Schrijf een proxy als http://host:poort, https://host:poort of socks5://host:poort.
not-a-format = Kies uit terminal, json, html, csv en markdown.
not-a-blank = Schrijf het als ID.VELD=WAARDE, zoals wikipedia.base=https://wiki.example.org/w.
not-a-choice = Deze waarde hoort niet bij de keuzes.
not-this-kind = Hier hoort een ander soort waarde, bijvoorbeeld tekst in plaats van een getal.

# Het instellingenbestand.
config-unknown-key = Er is geen instelling "{ $key }".
config-syntax = Dit is geen geldige TOML.
hint-config = Herstel deze regel van het instellingenbestand, of noem een ander bestand met --config.
hint-config-file = Noem met --config een bestand dat er is, of laat --config weg.
environment-proxy = De proxy die in je omgeving staat, is niet te gebruiken (HTTPS_PROXY, ALL_PROXY of HTTP_PROXY).

# Wat het besturingssysteem zegt.
io-not-found = het bestaat niet
io-permission = je mag daar niet bij
io-exists = het is er al
io-is-folder = het is een map
io-no-folder = het is geen map
io-read-only = op deze schijf kan niet geschreven worden
io-full = de schijf is vol
io-no-text = het is geen geldige tekst (UTF-8)
io-other = { $reason }
file-not-writable = { $path } kan niet geschreven worden: { $reason }.
file-not-readable = { $path } kan niet gelezen worden: { $reason }.

# Waar het rapport heen gaat.
output-hint = Kies een andere plek met --output.
output-two-on-stdout = Twee rapporten kunnen niet tegelijk naar de standaarduitvoer.
output-two-on-stdout-hint = Geef de andere een bestand met --output, zoals --output rapport.html.
output-no-format = Het is niet duidelijk welk formaat { $path } moet krijgen.
output-no-format-hint = Laat de naam eindigen op .html, .json, .csv, .md of .txt, of geef --format erbij.
report-written = Het rapport staat in { $path }.

# Wie zegt dat deze zoektocht mag.
attest-refused = selfsearch zoekt jou op en niemand anders: er is niet gezegd dat deze zoektocht over jezelf gaat.
attest-refused-hint = Gaat het over jou, zet er dan --me bij. Een ander opzoeken zonder toestemming kan die ander schaden en mag vaak niet.
attest-question = Ben jij { $name }, en zoek je jezelf?
attest-question-help = selfsearch zoekt alleen naar wie achter het toetsenbord zit. Je antwoord komt in het rapport.
attest-remember = Dit onthouden in je profiel?
attest-remember-help = Dan wordt het niet nog eens gevraagd.
consent-question = { $summary } Doorgaan?
consent-question-help = Met --plan zie je elke vraag en wie hem krijgt. Met --yes wordt dit niet gevraagd.
consent-refused = Er is niets verstuurd.
answer-yes = ja
answer-no = nee
answer-default-yes = J/n
answer-default-no = j/N
answer-mistake = Antwoord met ja of nee.
question-stopped = Je bent gestopt. Er is niets veranderd of verstuurd.
question-impossible = Op deze terminal kon geen vraag gesteld worden.

# De zoektocht.
watch-waiting = Bewaar je pagina's in { $path }. Elke pagina wordt hier genoemd zodra die gelezen is. Druk op Enter als je ze allemaal bewaard hebt.
watch-recognised = Gelezen: { $name }
watch-unknown = Niet herkend: { $name }. Bewaar de pagina met de resultaten zelf, als HTML of MHTML.
progress-results = { $n ->
    [one] 1 resultaat
   *[other] { $n } resultaten
  }
progress-nothing = { $n } keer niets gevonden
progress-refused = { $n } keer geweigerd
progress-unreadable = { $n ->
    [one] 1 antwoord niet begrepen
   *[other] { $n } antwoorden niet begrepen
  }
progress-failed = { $n } keer geen antwoord
interrupted = Gestopt. Het rapport laat zien wat er tot nu toe gevonden is. Druk nog eens op Ctrl-C om meteen weg te gaan.
no-client = De verbinding met internet kon niet worden klaargezet.
no-client-hint = Kijk naar de proxy, en of deze computer certificaten heeft (op Debian: apt install ca-certificates).
no-network = Geen enkele dienst was te bereiken. Is deze computer met internet verbonden? In een bedrijfsnetwerk heb je misschien --proxy nodig.
nobody-answered = Geen enkele dienst gaf antwoord. Dit rapport zegt dus niets over wat er te vinden is.
nobody-asked = Er is aan geen enkele dienst iets gevraagd. Dit rapport zegt dus niets over wat er te vinden is.
practice-stopped = Het oefenweb is vanzelf gestopt.
subject-hint = Voorbeeld: selfsearch audit "Sanne de Wit" --me --city Utrecht

# Zoekdiensten.

# Profielen.
profile-no-folder = Het is niet duidelijk waar je profiel staat: deze computer noemt geen thuismap.
profile-no-folder-hint = Zeg met --file waar het staat.
profile-hint-new = Maak een profiel met "selfsearch profile new".
profile-hint-edit = Herstel het profiel met "selfsearch profile edit", of in een andere tekstverwerker.
profile-nothing-given = Er is geen terminal om je iets te vragen, en er is niets getypt.
profile-nothing-given-hint = Voorbeeld: selfsearch profile new "Sanne de Wit" --me --city Utrecht
profile-interview = Wat je hier opschrijft, blijft op deze computer. Druk op Enter om een vraag over te slaan.
profile-ask-name = Je naam
profile-ask-other-names = Andere namen
profile-ask-usernames = Gebruikersnamen
profile-ask-emails = E-mailadressen
profile-ask-phones = Telefoonnummers
profile-ask-websites = Eigen sites
profile-ask-employers = Werkgevers
profile-ask-roles = Beroepen en functies
profile-ask-cities = Woon- en werkplaatsen
profile-ask-schools = Scholen
profile-ask-clubs = Clubs
profile-ask-topics = Bekend om
profile-ask-birth-year = Geboortejaar
profile-ask-customers = Vertrouwelijke klanten
profile-ask-projects = Vertrouwelijke projecten
profile-ask-not-me = Niet ik
profile-ask-more = { $what }: nog een (Enter om verder te gaan)
profile-me = Gaat dit profiel over jezelf?
profile-me-help = selfsearch zoekt alleen naar wie achter het toetsenbord zit. Je kunt het ook later zeggen met --me.
profile-replace = { $path } is er al. Vervangen?
profile-replace-help = Wat er nu in staat, is dan weg.
profile-exists = { $path } is er al; er is niets veranderd.
profile-exists-hint = Verander het met "selfsearch profile edit", of vervang het met --force.
profile-written = Je profiel staat in { $path }.
profile-edit-again = Nog een keer veranderen?
profile-edit-again-help = Je oude profiel blijft zoals het was, tot het nieuwe te gebruiken is.
profile-edit-kept = Je oude profiel is zoals het was. Je veranderingen staan nog in { $path }.
profile-no-editor = De tekstverwerker "{ $editor }" kon niet gestart worden of eindigde met een fout. Je profiel is zoals het was.
profile-no-editor-hint = Noem je tekstverwerker in de omgeving, zoals EDITOR=nano.
profile-show-head = Profiel: { $path }
profile-show-name = Naam
profile-show-given = Voornamen
profile-show-initials = Voorletters
profile-show-family = Achternaam
profile-show-particle = Tussenvoegsel
profile-show-partner = Achternaam van partner
profile-show-variants = Ook gezocht als
profile-show-attested = Je hebt op { $at } verklaard dat dit profiel over jezelf gaat.
profile-show-not-attested = Je hebt nog niet verklaard dat dit profiel over jezelf gaat. Bij het zoeken wordt het gevraagd.
