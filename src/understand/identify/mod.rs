//! Is this page about the person, or about a namesake?
//!
//! In: [`Subject`] and [`Candidate`], with all that was seen of the page. Out: [`Likeness`]: a score with the
//! evidence that makes it. Weighs how the name is written, facts about the person, and what contradicts them.

use self::anchor::Found;
use self::mention::{Form, Mention};
use self::text::Text;
use super::merge::Candidate;
use crate::subject::{PersonName, Subject};

mod against;
mod anchor;
mod evidence;
mod mention;
mod place;
mod text;
pub mod weights;

pub use evidence::{Evidence, EvidenceKind};

/// How likely it is that a page is about the person.
#[derive(Debug, Clone, PartialEq)]
pub struct Likeness {
    /// From 0 to 1.
    pub score: f32,
    /// What speaks for and against; most telling first.
    pub evidence: Vec<Evidence>,
    /// What follows from it.
    pub verdict: Verdict,
}

/// The judgement in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// About the person.
    Me,
    /// Cannot be told.
    Perhaps,
    /// About somebody else.
    SomeoneElse,
}

/// Judges one candidate.
pub fn identify(subject: &Subject, candidate: &Candidate) -> Likeness {
    let (kept, confused): (Vec<String>, Vec<String>) = text::texts(candidate)
        .into_iter()
        .map(text::split_confusions)
        .unzip();
    let texts: Vec<Text<'_>> = kept.iter().map(|text| Text::new(text)).collect();
    let confused: Vec<Text<'_>> = confused.iter().map(|text| Text::new(text)).collect();
    let mut gathered = Gathered {
        subject,
        evidence: Vec::new(),
    };
    let mentions = gathered.name(candidate, &texts);
    gathered.identifiers(candidate, &texts);
    gathered.facts(candidate, &texts);
    gathered.contradictions(&texts, &mentions, &confused);
    conclude(gathered.evidence)
}

/// Sums up: a score, and a verdict that a name alone never decides.
fn conclude(mut evidence: Vec<Evidence>) -> Likeness {
    evidence.sort_by(|a, b| {
        b.weight
            .abs()
            .total_cmp(&a.weight.abs())
            .then(a.kind.cmp(&b.kind))
            .then_with(|| a.words.cmp(&b.words))
    });
    let sum = evidence
        .iter()
        .fold(weights::START, |sum, piece| sum + piece.weight);
    let score = 1.0 / (1.0 + (-sum).exp());
    let confirmed = evidence
        .iter()
        .any(|piece| piece.weight > 0.0 && !piece.kind.is_name());
    let contradicted = evidence
        .iter()
        .any(|piece| piece.weight < 0.0 && !piece.kind.is_name());
    let verdict = if score >= weights::ME && confirmed {
        Verdict::Me
    } else if score < weights::SOMEONE_ELSE && contradicted {
        Verdict::SomeoneElse
    } else {
        Verdict::Perhaps
    };
    Likeness {
        score,
        evidence,
        verdict,
    }
}

struct Gathered<'a> {
    subject: &'a Subject,
    evidence: Vec<Evidence>,
}

impl Gathered<'_> {
    fn add(&mut self, kind: EvidenceKind, factor: f32, words: impl Into<String>) {
        self.evidence.push(Evidence {
            kind,
            weight: weights::weight(kind) * factor,
            words: words.into(),
        });
    }

    fn names(&self) -> Vec<&PersonName> {
        self.subject
            .name
            .iter()
            .chain(&self.subject.other_names)
            .filter(|name| !name.family.main.is_empty())
            .collect()
    }

    /// How the name is written; the mentions by text.
    fn name(&mut self, candidate: &Candidate, texts: &[Text<'_>]) -> Vec<Vec<Mention>> {
        let names = self.names();
        if names.is_empty() {
            return texts.iter().map(|_| Vec::new()).collect();
        }
        let of_text = |text: &Text<'_>| {
            names
                .iter()
                .flat_map(|name| mention::mentions(name, text))
                .collect()
        };
        let mentions: Vec<Vec<Mention>> = texts.iter().map(of_text).collect();
        let in_url = names
            .iter()
            .find_map(|name| place::name_in(name, &candidate.url));
        let all = || mentions.iter().flatten();
        let best = all()
            .filter(|mention| mention.form > Form::FamilyOnly)
            .max_by_key(|mention| mention.form);
        // Somebody else's given name says more than the family name alone.
        let other = all().find(|mention| mention.form == Form::Other);
        match (best.or(other), all().next()) {
            (Some(mention), _) => {
                let kind = match mention.form {
                    Form::Full => EvidenceKind::FullName,
                    Form::Variant => EvidenceKind::NameVariant,
                    Form::Initials(_) => EvidenceKind::InitialsAndFamily,
                    Form::FamilyOnly | Form::Other => EvidenceKind::OtherGivenName,
                };
                let words = mention.words.clone();
                self.add(kind, 1.0, words);
            }
            (None, Some(mention)) if in_url.is_none() => {
                let words = mention.words.clone();
                self.add(EvidenceKind::FamilyNameOnly, 1.0, words);
            }
            (None, None) if in_url.is_none() => self.add(EvidenceKind::NameMissing, 1.0, ""),
            (None, _) => {}
        }
        if let (None, Some(words)) = (best, in_url) {
            self.add(EvidenceKind::NameInUrl, 1.0, words);
        }
        mentions
    }

    /// What nobody else has.
    fn identifiers(&mut self, candidate: &Candidate, texts: &[Text<'_>]) {
        let subject = self.subject;
        let url = place::readable(&candidate.url);
        let alone = |value: &str| {
            anchor::stands_alone(value, &url)
                || texts
                    .iter()
                    .any(|text| anchor::stands_alone(value, text.text))
        };
        for email in subject.emails.iter().filter(|email| alone(email)) {
            self.add(EvidenceKind::Email, 1.0, email);
        }
        for name in subject.usernames.iter().filter(|name| alone(name)) {
            self.add(EvidenceKind::Username, 1.0, name);
        }
        for phone in subject
            .phones
            .iter()
            .filter(|phone| texts.iter().any(|text| anchor::has_phone(phone, text.text)))
        {
            self.add(EvidenceKind::Phone, 1.0, phone);
        }
        for site in subject
            .anchors
            .websites
            .iter()
            .filter(|site| anchor::is_on(site, &candidate.url))
        {
            self.add(EvidenceKind::Website, 1.0, site);
        }
        let hosts = subject
            .emails
            .iter()
            .filter_map(|email| email.rsplit_once('@'))
            .map(|(_, host)| host);
        for host in hosts
            .filter(|host| {
                !anchor::SHARED_MAIL.contains(*host) && anchor::is_on(host, &candidate.url)
            })
            .take(1)
        {
            self.add(EvidenceKind::Website, weights::MAIL_HOST, host);
        }
    }

    /// Facts about the person. More of one kind add less and less.
    fn facts(&mut self, candidate: &Candidate, texts: &[Text<'_>]) {
        let anchors = &self.subject.anchors;
        let own: Vec<String> = self
            .names()
            .iter()
            .flat_map(|name| name.telling_words())
            .collect();
        for (kind, facts, in_part) in [
            (EvidenceKind::Employer, &anchors.employers, true),
            (EvidenceKind::Role, &anchors.roles, true),
            (EvidenceKind::City, &anchors.cities, false),
            (EvidenceKind::School, &anchors.schools, true),
            (EvidenceKind::Club, &anchors.clubs, true),
            (EvidenceKind::Topic, &anchors.topics, true),
        ] {
            let look = |fact: &String| {
                let at_host = matches!(
                    kind,
                    EvidenceKind::Employer | EvidenceKind::School | EvidenceKind::Club
                );
                anchor::find(fact, texts, in_part, &own).or_else(|| {
                    at_host
                        .then(|| place::host_of(fact, &candidate.url, &own))
                        .flatten()
                        .map(|host| (Found::InPart, host))
                })
            };
            let mut found: Vec<(Found, String)> = facts.iter().filter_map(look).collect();
            found.sort_by_key(|(found, _)| std::cmp::Reverse(*found));
            let mut factor = 1.0;
            for (found, words) in found {
                // A place or an organisation of one word is a name as good as any; a profession is not.
                let ordinary = matches!(kind, EvidenceKind::Role | EvidenceKind::Topic);
                let part = match found {
                    Found::InPart => weights::IN_PART,
                    Found::OneWord if ordinary => weights::ONE_WORD,
                    Found::OneWord | Found::Whole => 1.0,
                };
                self.add(kind, part * factor, words);
                factor *= weights::FADING;
            }
        }
    }

    fn contradictions(
        &mut self,
        texts: &[Text<'_>],
        mentions: &[Vec<Mention>],
        confused: &[Text<'_>],
    ) {
        let subject = self.subject;
        for fact in &subject.not_me {
            if let Some((_, words)) = anchor::find(fact, texts, false, &[]) {
                self.add(EvidenceKind::NotMe, 1.0, words);
            }
        }
        let names = self.names();
        let mentioned = confused.iter().find_map(|text| {
            names
                .iter()
                .flat_map(|name| mention::mentions(name, text))
                .find(|mention| mention.form > Form::FamilyOnly)
        });
        if let Some(mention) = mentioned {
            self.add(EvidenceKind::NotToBeConfused, 1.0, mention.words);
        }
        let mut said: Vec<_> = texts
            .iter()
            .zip(mentions)
            .flat_map(|(text, mentions)| {
                against::time_of_life(subject.anchors.birth_year, text, mentions)
            })
            .collect();
        said.sort_by_key(|(kind, _)| *kind as u8);
        said.dedup_by_key(|(kind, _)| *kind);
        for (kind, words) in said {
            let kind = match kind {
                against::Said::BirthYear => EvidenceKind::BirthYear,
                against::Said::OtherBirthYear => EvidenceKind::OtherBirthYear,
                against::Said::OtherAge => EvidenceKind::OtherAge,
                against::Said::Death => EvidenceKind::Death,
            };
            self.add(kind, 1.0, words);
        }
        let in_own_role = self
            .evidence
            .iter()
            .any(|piece| piece.kind == EvidenceKind::Role);
        if !in_own_role && !subject.anchors.roles.is_empty() {
            let other = texts
                .iter()
                .zip(mentions)
                .find_map(|(text, mentions)| against::profession(text, mentions));
            if let Some(words) = other {
                self.add(EvidenceKind::OtherRole, 1.0, words);
            }
        }
        let in_own_city = self
            .evidence
            .iter()
            .any(|piece| piece.kind == EvidenceKind::City);
        if !in_own_city
            && !subject.anchors.cities.is_empty()
            && let Some(words) = against::other_place(subject, texts)
        {
            self.add(EvidenceKind::OtherCity, 1.0, words);
        }
    }
}
