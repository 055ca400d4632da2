//! What a page shows: personal data, hostile words, confidential matters, work or private.

use selfsearch::locale::{Language, Texts};
use selfsearch::understand::classify::SignalKind;

#[test]
fn every_kind_of_signal_has_a_name_in_both_languages() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        for kind in SignalKind::ALL {
            let key = format!("signal-{}", kind.code());
            assert!(texts.has(&key), "{language:?}: {key}");
            assert_eq!(SignalKind::of_code(kind.code()), Some(kind));
        }
    }
}
