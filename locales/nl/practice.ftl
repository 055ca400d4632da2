# De oefening: de verzonnen stad en de notities voor de trainer.
help-practice-trainer = Zet onder het rapport de notities voor een trainer
help-practice-serve = Laat het oefenweb open staan, zodat de links in het rapport werken; stop met Ctrl-C
help-practice-port = Het poortnummer voor --serve (anders een vrij nummer)
practice-serving = Het oefenweb staat open op { $address } (alleen op deze computer). Stoppen: Ctrl-C.
practice-cannot-serve = Het oefenweb kan niet open op poort { $port }: { $reason }
practice-cannot-serve-hint = Kies met --port een ander nummer, of laat --port weg.
practice-notes = Notities voor de trainer bij { $town }
practice-notes-use = Alle mensen en bladzijden zijn verzonnen: niemand komt in verlegenheid. Kies drie of vier verhalen die bij de groep passen. Vraag bij elk eerst: is dit werk of privé? En dan: wat zou jij doen?
practice-found-me = { $page } (gevonden via { $places }; het rapport zegt: dit ben jij)
practice-found-perhaps = { $page } (gevonden via { $places }; het rapport zegt: dit ben jij misschien)
practice-found-someone-else = { $page } (gevonden via { $places }; het rapport zegt: dit is iemand anders)
practice-not-found = { $page } (in deze ronde niet gevonden; een diepere ronde vindt meer)
