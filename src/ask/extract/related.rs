//! Tells results that have to do with the question from those that do not.
//!
//! Some search engines answer a program with results about something else rather than with a refusal.

use deunicode::deunicode;
use url::form_urlencoded;

use super::Hit;

/// Whether any hit holds any of the words in its title, snippet or address; letter case and accents do not count.
pub(super) fn any(hits: &[Hit], words: &[String]) -> bool {
    let words: Vec<String> = words.iter().map(|word| fold(word)).collect();
    words.is_empty()
        || hits.iter().any(|hit| {
            let text = fold(&format!("{} {} {}", hit.title, hit.snippet, address(hit)));
            words.iter().any(|word| text.contains(word.as_str()))
        })
}

fn fold(text: &str) -> String {
    deunicode(text).to_lowercase()
}

/// The address with its percent-escapes undone.
fn address(hit: &Hit) -> String {
    form_urlencoded::parse(hit.url.as_str().as_bytes())
        .flat_map(|(name, value)| [name, value])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::any;
    use crate::ask::extract::Hit;

    fn hit(title: &str, url: &str) -> Hit {
        Hit {
            title: title.to_owned(),
            url: url.parse().unwrap(),
            snippet: String::new(),
            date: None,
        }
    }

    #[track_caller]
    fn check(title: &str, url: &str, word: &str, expected: bool) {
        let hits = [hit("Weather", "https://weather.example/"), hit(title, url)];
        assert_eq!(any(&hits, &[word.to_owned()]), expected);
    }

    #[test]
    fn a_word_counts_wherever_it_stands() {
        check("Ayşe Yıldız speaks", "https://a.example/", "yildiz", true);
        check(
            "Programme",
            "https://a.example/ay%C5%9Fe-y%C4%B1ld%C4%B1z",
            "Yıldız",
            true,
        );
        check("JOSÉ", "https://a.example/", "josé", true);
        check("Programme", "https://a.example/", "Yıldız", false);
        assert!(any(&[hit("Weather", "https://weather.example/")], &[]));
    }
}
