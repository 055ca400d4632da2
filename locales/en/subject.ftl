# Why a subject cannot be searched.
subject-empty = There is nothing to search for. Give a name, a user name, an e-mail address or a phone number.
subject-given-name-only = A first name alone finds everybody with that name. Add the family name.
subject-too-short = This name is too short to tell anyone apart. Write it in full, or search for a user name or an e-mail address instead.
subject-absurd = This is not a name. Write the name as it stands on a letter, such as "Sanne de Wit".

# Why a value cannot be used.
value-empty = Nothing is filled in.
value-too-long = This is longer than 200 characters. Keep only what you want to search for.
value-control-characters = This holds characters that cannot be seen. Type it again by hand.
value-email = This is not an e-mail address. Write it as name@example.org.
value-phone = This is not a phone number. Use 6 to 15 digits, such as 06 12345678 or +31 6 12345678.
value-username = This is not a user name. Write it without spaces and without the address of the site.
value-birth-year = This is not a year of birth. Write four digits, such as 1980.
value-moment = This is not a moment in time. Write it as 2026-01-31T12:00:00Z.

# What is wrong in a profile file.
profile-unreadable = { $path } cannot be read: { $reason }.
profile-syntax = This is not valid TOML: { $message }.
profile-unknown-key = There is no field "{ $key }" in a profile.
profile-unknown-key-nearest = There is no field "{ $key }" in a profile. Do you mean "{ $nearest }"?
profile-wants-text = "{ $key }" holds one text between quotes.
profile-wants-list = "{ $key }" holds a list of texts, such as ["one", "two"].
profile-wants-year = "{ $key }" holds a year, such as 1980.
profile-wants-moment = "{ $key }" holds a moment, such as 2026-01-31T12:00:00Z.
profile-value = "{ $key }": { $reason }

# The comments in a profile file.
profile-file-head = Who selfsearch looks for. Everything is optional but the name; the more you fill in, the better you are told from namesakes. This file stays on your machine.
profile-field-name = Your name as you write it.
profile-field-other-names = Other names you go or went by: before marriage, on stage, in another spelling.
profile-field-usernames = User names you use on any site, now or long ago.
profile-field-emails = Your e-mail addresses, old ones too.
profile-field-phones = Your phone numbers.
profile-field-websites = Your own sites.
profile-field-employers = Where you work or worked.
profile-field-roles = What you do or did there: your profession or job title.
profile-field-cities = Where you live or work, and where you used to.
profile-field-schools = Where you went to school or studied.
profile-field-clubs = Clubs, teams, choirs and associations.
profile-field-topics = What you are known for: your field, a hobby, a book you wrote.
profile-field-birth-year = The year you were born. Only used to tell you from namesakes; never asked of anyone.
profile-field-not-me = What is true of a namesake and not of you, such as "goalkeeper" or "Groningen".
profile-field-customers = Customers whose name must not be found next to yours. Never asked of anyone; only recognised in results.
profile-field-projects = Projects that must stay confidential. Never asked of anyone; only recognised in results.
profile-field-attested = When you declared that this profile is about yourself.
