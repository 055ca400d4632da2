//! The small corpus of the fuzz targets, replayed: what once broke a parser, and what is near to it.

#[path = "../../fuzz/entry.rs"]
mod entry;

/// Feeds every file of a corpus to its target.
fn replay(target: &str, run: fn(&[u8])) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(target);
    let mut count = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        run(&std::fs::read(file.unwrap().path()).unwrap());
        count += 1;
    }
    assert!(count >= 5, "the corpus of {target} is gone");
}

#[test]
fn definitions_of_the_corpus_are_good_or_told_what_is_wrong() {
    replay("definition", entry::definition);
}

#[test]
fn answers_of_the_corpus_are_read_without_a_panic() {
    replay("extract", entry::extract);
}
