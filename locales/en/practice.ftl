# The exercise: the fictional town and the trainer's notes.
help-practice-trainer = Put the notes for a trainer below the report
help-practice-serve = Keep the practice web open, so that the links in the report work; stop with Ctrl-C
help-practice-port = The port for --serve (otherwise any free one)
practice-serving = The practice web is open at { $address } (on this computer only). Stop with Ctrl-C.
practice-cannot-serve = The practice web cannot open on port { $port }: { $reason }
practice-cannot-serve-hint = Choose another number with --port, or leave --port out.
practice-notes = Trainer's notes on { $town }
practice-notes-use = All people and pages are invented: nobody gets hurt. Choose three or four stories that suit the group. Ask of each first: is this work or private? And then: what would you do?
practice-found-me = { $page } (found through { $places }; the report says: this is you)
practice-found-perhaps = { $page } (found through { $places }; the report says: this may be you)
practice-found-someone-else = { $page } (found through { $places }; the report says: this is somebody else)
practice-not-found = { $page } (not found in this round; a deeper round finds more)
