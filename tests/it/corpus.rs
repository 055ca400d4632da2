//! The small corpus of the fuzz targets, replayed: what once broke a parser, and what is near to it.

#[path = "../../fuzz/entry.rs"]
mod entry;

/// Feeds every file of a corpus to its target, as it is and with `changes` small changes.
fn replay(target: &str, changes: u64, run: fn(&[u8])) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(target);
    let mut count = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        run(&bytes);
        for seed in 1..=changes {
            run(&changed(&bytes, seed));
        }
        count += 1;
    }
    assert!(count >= 5, "the corpus of {target} is gone");
}

/// The same bytes with a few of them cut, doubled or replaced, always in the same way for a seed (xorshift).
fn changed(bytes: &[u8], seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below.max(1) as u64).unwrap()
    };
    let mut bytes = bytes.to_vec();
    for _ in 0..=next(4) {
        let at = next(bytes.len());
        let end = (at + next(20)).min(bytes.len());
        match next(3) {
            0 => drop(bytes.drain(at..end)),
            1 => bytes.extend_from_within(at..end),
            _ if at < bytes.len() => bytes[at] = b"\0\n\"'<>{}[]=.,$\xc3\xff"[next(16)],
            _ => {}
        }
    }
    bytes
}

#[test]
fn definitions_of_the_corpus_are_good_or_told_what_is_wrong() {
    replay("definition", 30, entry::definition);
}

#[test]
fn answers_of_the_corpus_are_read_without_a_panic() {
    replay("extract", 10, entry::extract);
}
