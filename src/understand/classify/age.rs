//! Old content: pages that tell by their date or address that they are from years ago.
//!
//! In: [`Candidate`] and today's date. Out: at most one signal, where the oldest telling date stands.

use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use super::{Candidate, Field, Signal, SignalKind};

/// From this age on something is old: who looks a person up takes it for the present, and it rarely is.
const OLD_YEARS: i16 = 5;

/// Nothing on the web is older.
const FIRST_YEAR: i16 = 1990;

/// The signal of an old page. The date a provider states decides; without one, a year in the path of the address.
pub(super) fn old(candidate: &Candidate, today: Date) -> Option<Signal> {
    let last = today.year() - OLD_YEARS;
    let signal = |field, text: &str, span: Range<usize>| Signal {
        kind: SignalKind::OldContent,
        field,
        words: text[span.clone()].to_owned(),
        span,
        aimed: true,
    };
    if let Some(date) = candidate.date() {
        let span = newest_year(date, 0, today.year())?;
        return is_old(&date[span.clone()], last).then(|| signal(Field::Date, date, span));
    }
    let address = candidate.url.as_str();
    let path = candidate.url[..url::Position::BeforePath].len();
    let span = newest_year(address, path, today.year())?;
    is_old(&address[span.clone()], last).then(|| signal(Field::Url, address, span))
}

fn is_old(year: &str, last: i16) -> bool {
    year.parse::<i16>().is_ok_and(|year| year <= last)
}

/// Where the newest year that can be one stands, at or after `from`. A year in a path stands between marks.
fn newest_year(text: &str, from: usize, this_year: i16) -> Option<Range<usize>> {
    static YEAR: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\b(?:19|20)\d\d\b").ok());
    YEAR.as_ref()?
        .find_iter(&text[from..])
        .filter(|year| {
            year.as_str()
                .parse()
                .is_ok_and(|year: i16| (FIRST_YEAR..=this_year).contains(&year))
        })
        .max_by_key(regex::Match::as_str)
        .map(|year| from + year.start()..from + year.end())
}
