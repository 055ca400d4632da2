//! Home addresses and postcodes.

use regex::Regex;

use super::{Found, alternatives, before, ends_in};
use crate::understand::classify::kind::SignalKind;
use crate::understand::classify::lexicon::Lexicon;

pub(super) struct Finder {
    shapes: Vec<Regex>,
    postcode: Regex,
    year_cue: Regex,
    lead: Regex,
}

impl Finder {
    pub(super) fn read(lexicon: &Lexicon) -> Result<Self, regex::Error> {
        let endings = alternatives(lexicon, "street-ending");
        let address_cue = alternatives(lexicon, "address-cue");
        let words = alternatives(lexicon, "street-word");
        let openings = alternatives(lexicon, "street-opening");
        let small =
            r"(?:van\sde[nr]?|van|de[nr]?|het|op|aan|in|te[nr]?|tot|'t|’t|of|the|la|le|du|des)";
        let name = r"(?:\d{1,2}e\s)?(?:\p{Lu}[\p{L}.'’-]*|'t|’t|'s-\p{Lu}[\p{L}-]*)";
        let number = r"\d{1,4}(?:\s?-?\s?(?:[A-Za-z]|bis|hs|[IVX]{1,4}|huis|\d{1,3}))?\b(?:\s?(?:bus|bte|boîte)\s\d{1,4})?";
        let city = format!(
            r"(?:'s-|’s-)?\p{{Lu}}[\p{{L}}'’-]+(?:\s(?:(?:{small}|aan\sden)\s)*\p{{Lu}}[\p{{L}}'’-]+){{0,3}}"
        );
        let dutch_code = r"[1-9]\d{3}\s?[A-Z]{2}\b";
        let code = format!(r"(?:{dutch_code}|(?:B-|BE-)?[1-9]\d{{3}}\b|\d{{5}}\b)");
        let tail =
            format!(r"(?:,?\s{code},?(?:\s{city})?|(?:,|\s\(|\s(?:te|in)|\s[-–])?\s?{city}\)?)?");
        let tail_with_code = format!(r",?\s(?:{dutch_code},?(?:\s{city})?|{code},?\s{city})");
        let street = format!(
            r"(?:{name}\s(?:{small}\s)*){{0,4}}(?:\p{{Lu}}[\p{{L}}.'’-]*?(?:{endings})|(?:{words}))"
        );
        let opened = format!(
            r"(?:(?:{name}|(?:{openings}))\s(?:{small}\s)*){{1,4}}(?:\p{{L}}[\p{{L}}'’-]*|\d{{4}})"
        );
        Ok(Self {
            shapes: [
                // Postcode and number alone tell the house.
                format!(r"\b{dutch_code}[\s,]{{1,2}}(?:nr\.?\s|no\.?\s)?\d{{1,4}}\b"),
                // A street by its last word: "Lange Kerkstraat 12 bis, 1234 AB Dorp".
                format!(r"\b{street}\s{number}{tail}"),
                // A street by its first word: "Laan van Oost 7", "Rue Haute 3".
                format!(r"\b(?:{openings})\s(?:{small}\s){{0,2}}(?:\p{{L}}[\p{{L}}'’-]*\s){{1,3}}{number}{tail}"),
                // Any name with number and postcode.
                format!(r"(?:{opened}|{name})\s{number}{tail_with_code}"),
                // Behind "lives at" or "adres:" any name with a number.
                format!(
                    r"(?i:\b(?:{address_cue}))[:\s]\s*(?:(?:{opened}|{name})\s{number}{tail}|\d{{1,5}}[A-Za-z]?,?\s(?:\p{{Lu}}[\p{{L}}.'’-]*\s?){{1,4}}(?:\d{{1,4}})?(?:,\s{city})?)"
                ),
                // English order: number first.
                format!(
                    r"\b\d{{1,5}}[A-Za-z]?,?\s(?:\p{{Lu}}[\p{{L}}.'’-]*\s){{1,3}}(?:{})\b\.?(?:,?\s(?:Suite|Apt\.?|Flat|Unit)\s\d+)?(?:,\s{city}(?:,?\s[A-Z]{{2}})?(?:\s\d{{5}})?)?(?:,?\s[A-Z]{{1,2}}\d{{1,2}}[A-Z]?\s\d[A-Z]{{2}})?",
                    alternatives(lexicon, "street-behind-number")
                ),
            ]
            .iter()
            .map(|shape| Regex::new(shape))
            .collect::<Result<_, _>>()?,
            postcode: Regex::new(&format!(r"\b(?P<code>(?P<figures>[1-9]\d{{3}})(?P<gap>\s?)(?P<letters>[A-Z]{{2}}))\b(?P<city>,?\s{city})?|\bB-[1-9]\d{{3}}\b"))?,
            lead: Regex::new(&format!(
                r"(?i)^(?:(?:{}|{address_cue})[\s:]\s*)+",
                alternatives(lexicon, "before-address")
            ))?,
            year_cue: ends_in(lexicon, "year-cue", 0)?,
        })
    }

    /// Addresses: street and number, with postcode and town where they follow.
    pub(super) fn addresses(&self, text: &str) -> Vec<Found> {
        self.shapes
            .iter()
            .flat_map(|shape| shape.find_iter(text))
            .filter(|address| !self.year_cue.is_match(before(text, address.start(), 16)))
            .map(|address| {
                let end = address.start()
                    + address
                        .as_str()
                        .trim_end_matches([' ', '\n', ',', '('])
                        .len();
                // A sentence may begin right before the street: "Ophalen Dorpsstraat 1".
                let lead = self.lead.find(&text[address.start()..end]);
                let start = address.start() + lead.map_or(0, |lead| lead.end());
                (SignalKind::Address, start..end)
            })
            .collect()
    }

    /// Postcodes without a street. Figures that may be a year need a town behind them.
    pub(super) fn postcodes(&self, text: &str) -> Vec<Found> {
        self.postcode
            .captures_iter(text)
            .filter_map(|seen| {
                let Some(code) = seen.name("code") else {
                    return seen.get(0).map(|code| (SignalKind::Postcode, code.range()));
                };
                let figures: u16 = seen.name("figures")?.as_str().parse().ok()?;
                let letters = seen.name("letters")?.as_str();
                let looks_like_year =
                    (1800..=2100).contains(&figures) && !seen.name("gap")?.is_empty();
                let counts = !matches!(letters, "SA" | "SD" | "SS")
                    && !self.year_cue.is_match(before(text, code.start(), 16))
                    && (!looks_like_year
                        || seen.name("city").is_some()
                            && !matches!(letters, "AM" | "PM" | "BV" | "NV"));
                counts.then(|| (SignalKind::Postcode, code.range()))
            })
            .collect()
    }
}
