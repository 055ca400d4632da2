//! Pages the person saved from their own browser: the honest way where automated questions are refused.
//!
//! In: HTML and MHTML files. Out: [`Answered`] as if the page had just been fetched, and the files nobody
//! recognises. [`page`] opens a file, `recognise` tells whose page it is and what was asked, [`Watch`] waits for
//! new files while the person saves.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::extract::{self, Answered};
use super::fetch::{Fetched, Page};
use super::plan::Plan;
use super::provider::Catalog;

mod marks;
mod mhtml;
mod recognise;
mod watch;

pub use watch::Watch;

/// Largest file that is read. A results page with all its pictures inside stays well below.
pub const LARGEST: u64 = 64 << 20;

/// Endings of the files that browsers make of a page.
const ENDINGS: [&str; 5] = ["html", "htm", "xhtml", "mhtml", "mht"];

/// What was made of saved pages.
#[derive(Debug, Default)]
pub struct Saved {
    /// Pages that were recognised and read.
    pub answers: Vec<Answered>,
    /// Files that are no provider's page, or cannot be read.
    pub unknown: Vec<PathBuf>,
    /// How many answers belong to no query of the plan.
    extra: usize,
}

impl Saved {
    /// Reads one more file. True when a provider was recognised.
    pub fn add(&mut self, file: &Path, catalog: &Catalog, plan: &Plan) -> bool {
        let page = read_file(file).ok().map(page);
        let answered = page.and_then(|page| self.answer(page, catalog, plan));
        let recognised = answered.is_some();
        match answered {
            Some(answered) => self.answers.push(answered),
            None => self.unknown.push(file.to_owned()),
        }
        recognised
    }

    fn answer(&mut self, page: Page, catalog: &Catalog, plan: &Plan) -> Option<Answered> {
        let owner = recognise::owner(&page, catalog)?;
        let beyond = plan.queries.len() + self.extra;
        let query = recognise::query(&page, &owner, plan, beyond);
        if query.index == beyond {
            self.extra += 1;
        }
        Some(extract::extract(Fetched {
            query,
            outcome: Ok(page),
            elapsed: Duration::ZERO,
        }))
    }
}

/// Reads every page of `folder`, in order of name. Other files and folders are left alone.
///
/// # Errors
/// When the folder cannot be read.
pub fn read_folder(folder: &Path, catalog: &Catalog, plan: &Plan) -> std::io::Result<Saved> {
    let mut saved = Saved::default();
    for file in pages_in(folder)? {
        saved.add(&file, catalog, plan);
    }
    Ok(saved)
}

/// A saved file as a page: what a browser packed is unpacked, and its address is found where it is stated.
pub fn page(body: Vec<u8>) -> Page {
    if mhtml::is_mhtml(&body) {
        return mhtml::unpack(&body);
    }
    Page {
        status: 200,
        url: marks::address(&body),
        content_type: None,
        body,
    }
}

/// The bytes of a file.
///
/// # Errors
/// When it cannot be read, is no plain file, or is larger than [`LARGEST`].
pub fn read_file(file: &Path) -> std::io::Result<Vec<u8>> {
    let facts = std::fs::metadata(file)?;
    if facts.is_dir() {
        return Err(std::io::ErrorKind::IsADirectory.into());
    }
    // A pipe would wait for ever.
    if !facts.is_file() {
        return Err(std::io::ErrorKind::InvalidInput.into());
    }
    read_capped(std::fs::File::open(file)?)
}

/// Everything that can be read, up to [`LARGEST`].
///
/// # Errors
/// When it cannot be read or is larger.
pub fn read_capped(source: impl Read) -> std::io::Result<Vec<u8>> {
    let mut body = Vec::new();
    source.take(LARGEST + 1).read_to_end(&mut body)?;
    if body.len() as u64 > LARGEST {
        return Err(std::io::ErrorKind::FileTooLarge.into());
    }
    Ok(body)
}

/// The files of a folder that a browser may have saved, in order of name.
fn pages_in(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let hidden = path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with('.'));
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        let page = ENDINGS
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known));
        // A folder "page_files" beside the page is no page, nor is one called "page.html".
        if page && !hidden && !path.is_dir() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
