//! The text of an element as a person sees it.

use scraper::{ElementRef, Node, Selector};

use super::document::Document;

/// Most bytes gathered from one element; far more than any field keeps.
const MOST: usize = 16 * 1024;

/// Elements that stand on lines of their own.
const BLOCKS: [&str; 30] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "br",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "ol",
    "p",
    "section",
    "table",
    "td",
    "th",
    "tr",
    "ul",
];

/// Elements whose text is not for reading.
const SILENT: [&str; 6] = ["script", "style", "noscript", "template", "svg", "head"];

/// Gathers the text, with spaces where lines begin and end; elements that match `drop` are left out.
pub(super) fn of(
    element: ElementRef<'_>,
    drop: Option<&Selector>,
    document: &Document<'_>,
) -> String {
    let mut text = String::new();
    let mut node = *element;
    loop {
        let mut inside = None;
        match node.value() {
            Node::Text(part) => text.push_str(part),
            Node::Element(value) => {
                if BLOCKS.contains(&value.name()) {
                    text.push(' ');
                }
                if !is_left_out(node.id() == element.id(), ElementRef::wrap(node), drop) {
                    inside = node.first_child();
                }
            }
            _ => {}
        }
        if text.len() > MOST || !document.may_look() {
            return text;
        }
        if let Some(inside) = inside {
            node = inside;
            continue;
        }
        // Up to the next node in reading order, within the element.
        loop {
            if node.id() == element.id() {
                return text;
            }
            if let Some(sibling) = node.next_sibling() {
                node = sibling;
                break;
            }
            let Some(parent) = node.parent() else {
                return text;
            };
            node = parent;
            if node
                .value()
                .as_element()
                .is_some_and(|value| BLOCKS.contains(&value.name()))
            {
                text.push(' ');
            }
        }
    }
}

fn is_left_out(is_own: bool, element: Option<ElementRef<'_>>, drop: Option<&Selector>) -> bool {
    let Some(element) = element.filter(|_| !is_own) else {
        return false;
    };
    SILENT.contains(&element.value().name()) || drop.is_some_and(|drop| drop.matches(&element))
}
