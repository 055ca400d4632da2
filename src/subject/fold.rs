//! Text made comparable: lower case, without diacritics, in the same shape on both sides.
//!
//! Matching ignores what people leave out when they type: accents, capitals, the point in "ij" against "y".

use unicode_normalization::UnicodeNormalization as _;

/// Lower case without diacritics: "Ayşe Yıldız" becomes "ayse yildiz". Letters of other scripts stay.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    // Only the marks of Latin, Greek and Cyrillic: those of other scripts are vowels, not ornament.
    let letters = text
        .nfkd()
        .filter(|letter| !('\u{300}'..='\u{36f}').contains(letter));
    for letter in letters.flat_map(char::to_lowercase) {
        match letter {
            'ł' => folded.push('l'),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ı' => folded.push('i'),
            'þ' => folded.push_str("th"),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            '’' | '‘' | '´' | '`' | 'ʼ' => folded.push('\''),
            // Lower case of a dotted capital I leaves its dot behind.
            '\u{307}' => {}
            letter => folded.push(letter),
        }
    }
    folded.nfc().collect()
}

/// The text with umlauts and rings spelt out, as German and Scandinavian writers do: "Müller" becomes "Mueller".
pub fn spelt_out(text: &str) -> String {
    let mut spelt = String::with_capacity(text.len());
    for letter in text.nfc() {
        spelt.push_str(match letter {
            'ä' | 'æ' => "ae",
            'ö' | 'ø' | 'œ' => "oe",
            'ü' => "ue",
            'å' => "aa",
            'Ä' | 'Æ' => "Ae",
            'Ö' | 'Ø' | 'Œ' => "Oe",
            'Ü' => "Ue",
            'Å' => "Aa",
            other => {
                spelt.push(other);
                continue;
            }
        });
    }
    spelt
}

/// The key by which two spellings of a word are the same: folded, "ij" as "y", letters and digits only.
pub fn key(word: &str) -> String {
    let folded = fold(word);
    let letters: String = folded
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect();
    if letters.contains("ij") {
        letters.replace("ij", "y")
    } else {
        letters
    }
}

/// The keys a word can be found by: as folded, and with umlauts spelt out where it has any.
pub fn keys(word: &str) -> Vec<String> {
    let mut keys = vec![key(word)];
    if !word.is_ascii() {
        let spelt = key(&spelt_out(word));
        if spelt != keys[0] {
            keys.push(spelt);
        }
    }
    keys
}
