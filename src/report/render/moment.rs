//! Dates and times as a person writes them.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::locale::Texts;

/// "21 November 2026", in the language of `texts`.
pub(super) fn date(texts: &Texts, date: Date) -> String {
    texts.say_with(
        "report-date",
        &[
            ("day", date.day().into()),
            (
                "month",
                texts.say(&format!("month-{}", date.month())).into(),
            ),
            // As text, because a number may be written with a separator.
            ("year", date.year().to_string().into()),
        ],
    )
}

/// The day of a moment, in UTC: a report must not depend on where it is read.
pub fn day(texts: &Texts, moment: Timestamp) -> String {
    date(texts, moment.to_zoned(TimeZone::UTC).date())
}

/// "14:05", in UTC.
pub(super) fn time(moment: Timestamp) -> String {
    moment.strftime("%H:%M").to_string()
}

/// "3 minutes", rounded to what a person wants to know.
pub(super) fn duration(texts: &Texts, from: Timestamp, to: Timestamp) -> String {
    let seconds = to.as_second().saturating_sub(from.as_second()).max(0);
    if seconds < 120 {
        texts.say_with("report-seconds", &[("n", seconds.into())])
    } else {
        texts.say_with("report-minutes", &[("n", ((seconds + 30) / 60).into())])
    }
}

/// A date as a provider states it; written out when it starts as "2026-11-21" does.
pub(super) fn stated(texts: &Texts, stated: &str) -> String {
    let day = stated.get(..10).and_then(|start| start.parse().ok());
    match day {
        Some(day) => date(texts, day),
        None => super::passage::short(stated, 60),
    }
}
