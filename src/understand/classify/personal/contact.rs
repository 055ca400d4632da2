//! E-mail addresses, phone numbers and user names.

use linkify::{LinkFinder, LinkKind};
use regex::Regex;
use rlibphonenumber::phonenumber_matcher::PHONE_MATCHER_FACTORY;
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberType, Region};

use super::{Found, after, alternatives, before, ends_in, stands_alone};
use crate::understand::classify::kind::SignalKind;
use crate::understand::classify::lexicon::Lexicon;

/// The countries whose national way of writing is understood; other numbers need their country code.
const REGIONS: [Region; 5] = [Region::NL, Region::BE, Region::DE, Region::FR, Region::GB];

/// How many characters around a handle may say that it is one.
const HANDLE_CONTEXT: usize = 48;

pub(super) struct Finder {
    hidden_email: Regex,
    phone_shape: Regex,
    american: Regex,
    date: Regex,
    phone_cue: Regex,
    thing_cue: Regex,
    handle: Regex,
    handle_cue: Regex,
    named_handle: Regex,
}

impl Finder {
    pub(super) fn read(lexicon: &Lexicon) -> Result<Self, regex::Error> {
        let at = alternatives(lexicon, "at-sign");
        let point = alternatives(lexicon, "point");
        let at = format!(r"\s*[\[({{<]\s*(?:{at}|@)\s*[\])}}>]\s*|\s(?:{at})\s");
        let point = format!(r"\s*[\[({{<]\s*(?:{point}|\.)\s*[\])}}>]\s*|\s(?:{point})\s|\.");
        let separator = r"(?:[ \u{a0}]?[-./–]|[-./–]?[ \u{a0}])?";
        Ok(Self {
            hidden_email: Regex::new(&format!(
                r"(?i)\b[\w+-]+(?:(?:{point})[\w+-]+){{0,5}}(?P<at>{at})[\w-]+(?:(?:{point})[\w-]+){{0,4}}(?P<point>{point})[a-z]{{2,12}}\b"
            ))?,
            phone_shape: Regex::new(&format!(
                r"(?:\b0\d{{1,3}}\)?\s[-–/]\s\d+|(?:\(?\+ ?|\(|\b)\d+\)?)(?:{separator}\(?\d+\)?){{0,9}}"
            ))?,
            american: Regex::new(r"^(?:\+?1[ -])?\(?[2-9]\d{2}\)?[-. ][2-9]?\d{2,3}[-. ]\d{4}$")?,
            date: Regex::new(
                r"^(?:\d{1,2}[-./ ]\d{1,2}[-./ ]\d{2,4}|\d{4}[-./]\d{1,2}[-./]\d{1,3})$",
            )?,
            phone_cue: ends_in(lexicon, "phone-cue", 1)?,
            thing_cue: ends_in(lexicon, "number-of-a-thing", 1)?,
            handle: Regex::new(r"@[A-Za-z0-9_][A-Za-z0-9_.-]{1,38}[A-Za-z0-9_]")?,
            handle_cue: Regex::new(&format!(
                r"(?i)\b(?:{})\b",
                alternatives(lexicon, "handle-cue")
            ))?,
            named_handle: Regex::new(&format!(
                r"(?i)\b(?:{})(?:\s*[:=]\s*|\s+(?:is|was)\s+|\s+)['‘“]?(?P<name>[a-z0-9][a-z0-9_.-]{{2,38}}[a-z0-9_])",
                alternatives(lexicon, "named-handle")
            ))?,
        })
    }

    /// E-mail addresses, also those written to hide from robots.
    pub(super) fn emails(&self, text: &str) -> Vec<Found> {
        let mut found = Vec::new();
        if text.contains('@') {
            let mut finder = LinkFinder::new();
            finder.kinds(&[LinkKind::Email]);
            let links = finder.links(text);
            found.extend(links.map(|link| (SignalKind::Email, link.start()..link.end())));
        }
        for hidden in self.hidden_email.captures_iter(text) {
            let part = |name| hidden.name(name).map_or("", |part| part.as_str());
            // Without brackets "works at host.example" is a sentence; "at host punt nl" is an address.
            let is_address =
                part("at").trim().starts_with(['[', '(', '{', '<']) || part("point").len() > 1;
            if let Some(whole) = hidden.get(0).filter(|_| is_address) {
                found.push((SignalKind::Email, whole.range()));
            }
        }
        found
    }

    /// Phone numbers by the rules of libphonenumber; without a country code as written in the countries around.
    /// Behind a word such as "call" the form alone is enough. Service numbers are nobody's.
    pub(super) fn phones(&self, text: &str) -> Vec<Found> {
        let mut found = Vec::new();
        for shape in self.phone_shape.find_iter(text) {
            let written = shape.as_str();
            let digits = written.bytes().filter(u8::is_ascii_digit).count();
            if digits < 7 || self.date.is_match(written) || !stands_alone(text, &shape.range()) {
                continue;
            }
            let lead = before(text, shape.start(), 32);
            if self.thing_cue.is_match(lead) {
                continue;
            }
            let place = |start: usize, end: usize| {
                (
                    SignalKind::Phone,
                    shape.start() + start..shape.start() + end,
                )
            };
            match valid_phones(written) {
                // A country code belongs to the number, even where the rest is no number of that country.
                Seen::Valid(places) if written.starts_with('+') && places.len() == 1 => {
                    found.push(place(0, places[0].1));
                }
                Seen::Valid(places) => {
                    found.extend(places.into_iter().map(|(start, end)| place(start, end)));
                }
                Seen::Nothing if self.is_meant(written, digits, lead) => {
                    found.push(place(0, written.len()));
                }
                Seen::Nothing | Seen::Service => {}
            }
        }
        found
    }

    /// Whether figures that are no number of the countries around are meant as one.
    fn is_meant(&self, written: &str, digits: usize, lead: &str) -> bool {
        // Seven or eight figures in one piece are the number of a thing as well.
        let in_groups = written.contains([' ', '-', '.', '/']);
        self.american.is_match(written) && digits >= 10
            || (digits >= 9 || in_groups) && digits <= 15 && self.phone_cue.is_match(lead)
    }

    /// User names where the words around say that they are.
    pub(super) fn usernames(&self, text: &str) -> Vec<Found> {
        let mut found = Vec::new();
        for handle in self.handle.find_iter(text) {
            let free = !text[..handle.start()].ends_with(|mark: char| {
                mark.is_alphanumeric() || matches!(mark, '.' | '_' | '@' | '\'' | '"')
            });
            let in_brackets =
                text[..handle.start()].ends_with('(') && text[handle.end()..].starts_with(')');
            let spoken_of = || {
                let start = handle.start() - before(text, handle.start(), HANDLE_CONTEXT).len();
                let end = handle.end() + after(text, handle.end(), HANDLE_CONTEXT).len();
                self.handle_cue.is_match(&text[start..handle.start()])
                    || self.handle_cue.is_match(&text[handle.end()..end])
            };
            if free && (in_brackets || spoken_of()) {
                found.push((SignalKind::Username, handle.range()));
            }
        }
        let named = self
            .named_handle
            .captures_iter(text)
            .filter_map(|named| named.name("name"));
        // A plain word behind "account" is a word; a name of an account has figures or marks, or is put after a colon.
        let telling = named.filter(|name| {
            name.as_str()
                .contains(|mark: char| mark.is_ascii_digit() || matches!(mark, '_' | '.'))
                || text[..name.start()].trim_end().ends_with([':', '='])
        });
        found.extend(telling.map(|name| (SignalKind::Username, name.range())));
        found
    }
}

/// What libphonenumber makes of a piece of text.
enum Seen {
    /// Phone numbers: first byte and the byte after the last.
    Valid(Vec<(usize, usize)>),
    /// A number of a service: free, shared or dear.
    Service,
    /// No number it knows.
    Nothing,
}

fn valid_phones(piece: &str) -> Seen {
    // Its rules take a moment to load: the library does so once, when the first text has such figures.
    let matches: Vec<_> = PHONE_MATCHER_FACTORY
        .matcher_builder(piece)
        .regions(REGIONS)
        .build()
        .collect();
    if matches.is_empty() {
        return Seen::Nothing;
    }
    let is_service = |number| {
        matches!(
            PHONE_NUMBER_UTIL.get_number_type(number),
            PhoneNumberType::TollFree | PhoneNumberType::PremiumRate | PhoneNumberType::SharedCost
        )
    };
    let places: Vec<_> = matches
        .iter()
        .filter(|found| !is_service(&found.number))
        .map(|found| (found.start, found.end()))
        .collect();
    if places.is_empty() {
        Seen::Service
    } else {
        Seen::Valid(places)
    }
}
