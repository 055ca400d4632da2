//! The report as text for a terminal: fits the width, can be read aloud, says nothing by colour alone.

use std::io::{self, Write};

use super::Canvas;
use super::front::{ByHand, Front, front};
use super::passage::Piece;
use super::told::{Teller, Told};
use super::wrap::{Ink, Span, width, wrap};
use crate::locale::Texts;
use crate::report::{Level, Report};

/// Findings shown when not all are.
const FINDINGS: usize = 20;
/// Links shown per service when not all are.
const LINKS: usize = 3;
/// Widest line of running text: wider ones are hard to read.
const MEASURE: usize = 100;

/// Writes the report.
pub(super) fn write(
    report: &Report,
    texts: &Texts,
    canvas: Canvas,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut page = Page { texts, canvas, out };
    let front = front(report, texts);
    page.head(&front)?;
    page.coverage(&front)?;
    page.themes(&front)?;
    page.findings(report, &front)?;
    page.about(&front)
}

struct Page<'a> {
    texts: &'a Texts,
    canvas: Canvas,
    out: &'a mut dyn Write,
}

impl Page<'_> {
    fn head(&mut self, front: &Front) -> io::Result<()> {
        self.paragraph("", "", &[Span::new(&front.title, Ink::Strong)])?;
        self.blank()?;
        for notice in &front.notices {
            self.paragraph("", "", &[Span::new(notice, Ink::Strong)])?;
        }
        self.text("", &front.made.join(" "))
    }

    fn coverage(&mut self, front: &Front) -> io::Result<()> {
        self.heading("report-heading-coverage")?;
        self.text("", &front.coverage)?;
        for hint in &front.hints {
            self.text("", hint)?;
        }
        self.blank()?;
        let words = front.services.iter().map(|service| width(&service.outcome));
        let column = words.max().unwrap_or_default();
        for service in &front.services {
            let mut spans = vec![Span::new(&service.name, Ink::Strong)];
            if !service.detail.is_empty() {
                spans.push(Span::new(format!(": {}", service.detail), Ink::Plain));
            }
            let label = format!("  {}", padded(&service.outcome, column));
            self.line_with_label(&label, Ink::Plain, &spans)?;
        }
        for problem in &front.unusable {
            self.paragraph("  - ", "    ", &[Span::new(problem, Ink::Plain)])?;
        }
        if front.by_hand.is_empty() {
            return Ok(());
        }
        self.heading("report-heading-by-hand")?;
        let intro = self.texts.say("coverage-by-hand-intro");
        self.text("", &intro)?;
        front
            .by_hand
            .iter()
            .try_for_each(|group| self.by_hand(group))
    }

    fn by_hand(&mut self, group: &ByHand) -> io::Result<()> {
        self.blank()?;
        let name = Span::new(format!("{}. ", group.name), Ink::Strong);
        self.paragraph("  ", "  ", &[name, Span::new(&group.reason, Ink::Plain)])?;
        let most = if self.canvas.all { usize::MAX } else { LINKS };
        for link in group.links.iter().take(most) {
            let query = self.texts.say_with(
                "coverage-by-hand-search",
                &[("query", link.query.as_str().into())],
            );
            self.paragraph("  - ", "    ", &[Span::new(query, Ink::Plain)])?;
            self.address("    ", link.url.as_deref())?;
        }
        let more = group.links.len().saturating_sub(most);
        if more == 0 {
            return Ok(());
        }
        let more = self
            .texts
            .say_with("coverage-by-hand-more", &[("n", more.into())]);
        self.text("    ", &more)
    }

    fn themes(&mut self, front: &Front) -> io::Result<()> {
        self.heading("report-heading-themes")?;
        let words = front.themes.iter().map(|theme| width(&theme.level));
        let column = words.max().unwrap_or_default();
        for theme in &front.themes {
            let label = format!("  {} {}", bar(theme.steps), padded(&theme.level, column));
            let spans = [
                Span::new(&theme.name, Ink::Strong),
                Span::new(format!(": {}", theme.pages), Ink::Plain),
            ];
            self.line_with_label(&label, Ink::Level(theme.steps), &spans)?;
        }
        Ok(())
    }

    fn findings(&mut self, report: &Report, front: &Front) -> io::Result<()> {
        self.heading("report-heading-findings")?;
        self.text("", &front.summary.join(" "))?;
        let teller = Teller::new(report, self.texts);
        let own = report.own();
        let most = if self.canvas.all { own.len() } else { FINDINGS };
        for (at, finding) in own.iter().take(most).enumerate() {
            self.finding(at + 1, &teller.tell(finding))?;
        }
        if let Some(rest) = own.get(most..).filter(|rest| !rest.is_empty()) {
            let levels: Vec<Level> = rest.iter().map(|finding| finding.level).collect();
            let levels = self.counts(&levels);
            let folded = self.texts.say_with(
                "report-folded",
                &[("n", rest.len().into()), ("levels", levels.into())],
            );
            self.blank()?;
            self.text("", &folded)?;
        }
        if let Some(others) = &front.others {
            self.heading("report-heading-others")?;
            let folded = self.texts.say("report-others-folded");
            self.text("", &format!("{others} {folded}"))?;
        }
        Ok(())
    }

    /// "2 high, 5 low", from high to low.
    fn counts(&self, levels: &[Level]) -> String {
        let count = |level: Level| {
            let n = levels.iter().filter(|of| **of == level).count();
            let level = super::front::level(level, self.texts);
            (n > 0).then(|| {
                self.texts.say_with(
                    "report-level-count",
                    &[("n", n.into()), ("level", level.into())],
                )
            })
        };
        let counts: Vec<String> = Level::ALL.into_iter().rev().filter_map(count).collect();
        counts.join(", ")
    }

    fn finding(&mut self, number: usize, told: &Told) -> io::Result<()> {
        self.blank()?;
        let label = format!("{number:>3}. ");
        let title = spans(&told.title, Ink::Strong);
        self.paragraph(&label, &indent(label.len()), &title)?;
        let inset = "     ";
        self.address(inset, told.url.as_deref())?;
        let mut facts = vec![format!("{}, {}", capital(&told.verdict), told.matching)];
        facts.extend((!told.themes.is_empty()).then(|| told.themes.join("; ")));
        facts.extend(told.date.as_ref().map(|date| {
            self.texts
                .say_with("report-dated", &[("date", date.as_str().into())])
        }));
        let facts = format!(" {}.", facts.join(". "));
        let line = [
            Span::new(
                format!("{} {}.", bar(told.steps), told.level_line),
                Ink::Level(told.steps),
            ),
            Span::new(facts, Ink::Plain),
        ];
        self.paragraph(inset, inset, &line)?;
        if !told.snippet.is_empty() {
            let mut quote = vec![Span::new(self.texts.say("report-quote-open"), Ink::Plain)];
            quote.extend(spans(&told.snippet, Ink::Plain));
            quote.push(Span::new(self.texts.say("report-quote-close"), Ink::Plain));
            self.paragraph(inset, inset, &quote)?;
        }
        self.list(inset, "report-shows", &told.shows, "; ")?;
        let sphere = std::slice::from_ref(&told.sphere);
        self.list(inset, "report-filter-sphere", sphere, "")?;
        self.list(inset, "report-why", &told.why, " ")?;
        self.list(inset, "report-why-not", &told.why_not, " ")?;
        self.list(inset, "report-seen", &told.seen, "; ")?;
        self.advice(inset, told)
    }

    fn advice(&mut self, inset: &str, told: &Told) -> io::Result<()> {
        if told.to_do.is_empty() {
            return Ok(());
        }
        let head = format!("{}:", self.texts.say("report-to-do"));
        self.paragraph(inset, inset, &[Span::new(head, Ink::Strong)])?;
        for to_do in &told.to_do {
            let text = Span::new(&to_do.text, Ink::Plain);
            self.paragraph(&format!("{inset}- "), &format!("{inset}  "), &[text])?;
            if to_do.url.is_some() {
                self.address(&format!("{inset}  "), to_do.url.as_deref())?;
            }
        }
        Ok(())
    }

    fn list(&mut self, inset: &str, key: &str, parts: &[String], between: &str) -> io::Result<()> {
        if parts.is_empty() {
            return Ok(());
        }
        let head = Span::new(format!("{}: ", self.texts.say(key)), Ink::Strong);
        let text = Span::new(parts.join(between), Ink::Plain);
        self.paragraph(inset, inset, &[head, text])
    }

    fn about(&mut self, front: &Front) -> io::Result<()> {
        self.heading("report-heading-about")?;
        self.text("", &front.about.join(" "))
    }

    fn heading(&mut self, key: &str) -> io::Result<()> {
        let text = self.texts.say(key);
        let line = "─".repeat(width(&text).min(self.measure()));
        self.blank()?;
        self.paragraph("", "", &[Span::new(text, Ink::Strong)])?;
        writeln!(self.out, "{line}")
    }

    fn text(&mut self, inset: &str, text: &str) -> io::Result<()> {
        self.paragraph(inset, inset, &[Span::new(text, Ink::Plain)])
    }

    fn blank(&mut self) -> io::Result<()> {
        writeln!(self.out)
    }

    /// An address on its own line, never broken: a broken one can neither be clicked nor copied.
    fn address(&mut self, inset: &str, url: Option<&str>) -> io::Result<()> {
        match url {
            Some(url) => {
                write!(self.out, "{inset}")?;
                self.paint(&Span::new(url, Ink::Faint))?;
                writeln!(self.out)
            }
            None => Ok(()),
        }
    }

    fn paragraph(&mut self, first: &str, rest: &str, spans: &[Span]) -> io::Result<()> {
        self.lines(&Span::new(first, Ink::Plain), rest, spans)
    }

    fn line_with_label(&mut self, label: &str, ink: Ink, spans: &[Span]) -> io::Result<()> {
        let label = format!("{label}  ");
        let rest = indent(width(&label));
        self.lines(&Span::new(label, ink), &rest, spans)
    }

    fn lines(&mut self, first: &Span, rest: &str, spans: &[Span]) -> io::Result<()> {
        let room = self.measure().saturating_sub(width(rest));
        for (at, line) in wrap(spans, room).iter().enumerate() {
            if at == 0 {
                self.paint(first)?;
            } else {
                write!(self.out, "{rest}")?;
            }
            for span in line {
                self.paint(span)?;
            }
            writeln!(self.out)?;
        }
        Ok(())
    }

    fn measure(&self) -> usize {
        self.canvas.width.clamp(24, MEASURE)
    }

    /// Marked words stand between brackets, with colour or without: who cannot see one sees the other.
    fn paint(&mut self, span: &Span) -> io::Result<()> {
        let style = style(span.ink);
        if self.canvas.colour && style != anstyle::Style::new() {
            write!(self.out, "{style}{}{style:#}", span.text)
        } else {
            write!(self.out, "{}", span.text)
        }
    }
}

/// Pieces as spans; telling words between brackets.
fn spans(pieces: &[Piece], ink: Ink) -> Vec<Span> {
    pieces
        .iter()
        .map(|piece| {
            if piece.marked {
                Span::new(format!("[{}]", piece.text.trim()), Ink::Mark)
            } else {
                Span::new(&piece.text, ink)
            }
        })
        .collect()
}

fn style(ink: Ink) -> anstyle::Style {
    use anstyle::{AnsiColor, Style};
    let colour = |colour: AnsiColor| Style::new().fg_color(Some(colour.into()));
    match ink {
        Ink::Plain | Ink::Level(0) => Style::new(),
        Ink::Strong => Style::new().bold(),
        Ink::Faint => colour(AnsiColor::Cyan),
        Ink::Mark => Style::new().bold().underline(),
        Ink::Level(1) => colour(AnsiColor::Green),
        Ink::Level(2) => colour(AnsiColor::Yellow).bold(),
        Ink::Level(_) => colour(AnsiColor::Red).bold(),
    }
}

fn bar(steps: usize) -> String {
    let filled = steps.min(3);
    format!("{}{}", "■".repeat(filled), "□".repeat(3 - filled))
}

fn indent(columns: usize) -> String {
    " ".repeat(columns)
}

fn padded(text: &str, columns: usize) -> String {
    format!("{text}{}", indent(columns.saturating_sub(width(text))))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
