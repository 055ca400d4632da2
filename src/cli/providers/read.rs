//! `providers read`: what a definition makes of a saved answer.

use std::io::Write;
use std::path::Path;

use serde::Serialize;

use super::{Format, ReadArgs, Session};
use crate::ask::extract::{self, Answer, Asked, Hit};
use crate::ask::provider::Catalog;
use crate::ask::saved;
use crate::cli::catalog;
use crate::cli::failure::{self, Failure};

/// What was read, for programs.
#[derive(Debug, Serialize)]
struct Reading<'a> {
    /// `hits`, `nothing`, `refused` or `unreadable`.
    answer: &'a str,
    /// What kind of refusal and the signal that told so; what was missed in an unreadable page; else empty.
    reason: String,
    hits: Vec<Row<'a>>,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    title: &'a str,
    url: &'a str,
    snippet: &'a str,
    date: Option<&'a str>,
}

pub(super) fn read(
    session: &Session,
    catalog: &Catalog,
    args: &ReadArgs,
    out: &mut Vec<u8>,
) -> anyhow::Result<()> {
    let provider = catalog::get(session, catalog, &args.id)?;
    if provider.reader.is_none() {
        let blanks = [("name", provider.name.as_str().into())];
        return Err(
            Failure::new(session.texts.say_with("read-no-reader", &blanks))
                .hint(session.say("read-no-reader-hint"))
                .into(),
        );
    }
    let body = if args.file == Path::new("-") {
        saved::read_capped(std::io::stdin().lock())
    } else {
        saved::read_file(&args.file)
    };
    let body = body.map_err(|error| failure::cannot_read(&session.texts, &args.file, &error))?;
    let mut page = saved::page(body);
    page.status = args.status.unwrap_or(page.status);
    page.url = args.final_url.clone().or(page.url);
    // What was asked is not told, so nothing is expected of a hit.
    let asked = Asked {
        edition: provider.edition_at(page.url.as_ref()),
        text: "",
        expects: &[],
    };
    let answer = extract::read(provider, asked, &page);
    let reading = Reading::of(&answer);
    match args.format.unwrap_or_default() {
        Format::Json => {
            serde_json::to_writer_pretty(&mut *out, &reading)?;
            out.push(b'\n');
        }
        Format::Text => reading.tell(session, out)?,
    }
    Ok(())
}

impl<'a> Reading<'a> {
    fn of(answer: &'a Answer) -> Self {
        let (word, reason, hits): (_, _, &[Hit]) = match answer {
            Answer::Hits(hits) => ("hits", String::new(), hits),
            Answer::Nothing => ("nothing", String::new(), &[]),
            Answer::Refused(kind, signal) => ("refused", format!("{}: {signal}", kind.code()), &[]),
            Answer::Unreadable(missed) => ("unreadable", missed.clone(), &[]),
            Answer::Failed(error) => ("unreadable", error.to_string(), &[]),
        };
        let row = |hit: &'a Hit| Row {
            title: &hit.title,
            url: hit.url.as_str(),
            snippet: &hit.snippet,
            date: hit.date.as_deref(),
        };
        Self {
            answer: word,
            reason,
            hits: hits.iter().map(row).collect(),
        }
    }

    fn tell(&self, session: &Session, out: &mut Vec<u8>) -> std::io::Result<()> {
        let blanks = [
            ("n", self.hits.len().into()),
            ("reason", self.reason.as_str().into()),
        ];
        let key = format!("read-{}", self.answer);
        writeln!(out, "{}", session.texts.say_with(&key, &blanks))?;
        for (position, hit) in self.hits.iter().enumerate() {
            writeln!(out, "\n{}. {}", position + 1, hit.title)?;
            for line in [hit.url, hit.date.unwrap_or_default(), hit.snippet] {
                if !line.is_empty() {
                    writeln!(out, "   {line}")?;
                }
            }
        }
        Ok(())
    }
}
