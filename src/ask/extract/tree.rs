//! Parses HTML into a tree, within bounds: a page made to be slow is given up, not waited for.
//!
//! `html5ever` walks its stack of open elements for most tags, its list of attributes for each attribute, and makes
//! open formatting elements anew in every block, so small pages can cost minutes. The bounds count work, not time:
//! the same page gives the same answer on every machine. No page of a search provider comes near them.

use std::borrow::Cow;
use std::cell::{Cell, Ref};

use html5ever::driver::{self, ParseOpts};
use html5ever::interface::ElementFlags;
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::{NodeOrText, QuirksMode, TreeSink};
use html5ever::{Attribute, QualName};
use scraper::{Html, HtmlTreeSink, Node};

use super::attributes;

/// Deepest nesting; result pages have some forty levels.
const DEPTH: usize = 256;
/// Most elements, texts and comments; a result page of a megabyte has some fifteen thousand.
const NODES: usize = 100_000;
/// Most steps over open elements: some hundred times what an ordinary page of a megabyte takes.
const STEPS: usize = 20_000_000;
/// Bytes given to the parser between two looks at the bounds.
const PIECE: usize = 4096;
/// One look at the depth for so many appended nodes: climbing to the root for each one takes time.
const LOOK_EVERY: usize = 8;

/// The bound a page went over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Excess {
    /// Elements within elements.
    #[error("nested deeper than {DEPTH} elements")]
    Depth,
    /// Elements, texts and comments.
    #[error("more than {NODES} elements and texts")]
    Nodes,
    /// Attributes of one tag.
    #[error("a tag with more than {} attributes", attributes::MOST)]
    Attributes,
    /// Work over open elements.
    #[error("tags too tangled to read")]
    Steps,
}

/// Parses a page.
pub(super) fn parse(text: &str) -> Result<Html, Excess> {
    if attributes::too_many(text) {
        return Err(Excess::Attributes);
    }
    let mut parser = driver::parse_document(Guard::default(), ParseOpts::default());
    let mut rest = text;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(rest.floor_char_boundary(PIECE));
        parser.process(StrTendril::from_slice(piece));
        if let Some(excess) = parser.tokenizer.sink.sink.excess() {
            return Err(excess);
        }
        rest = after;
    }
    let guard = parser.finish();
    if let Some(excess) = guard.excess() {
        return Err(excess);
    }
    let html = guard.inner.finish();
    // Mending of misnested tags moves whole branches, which the count while parsing does not see.
    if deepest(&html) > 2 * DEPTH {
        return Err(Excess::Depth);
    }
    Ok(html)
}

fn deepest(html: &Html) -> usize {
    let (mut node, mut depth, mut deepest) = (html.tree.root(), 0_usize, 0);
    loop {
        if let Some(child) = node.first_child() {
            node = child;
            depth += 1;
            deepest = deepest.max(depth);
            continue;
        }
        while node.next_sibling().is_none() {
            let Some(parent) = node.parent() else {
                return deepest;
            };
            node = parent;
            depth -= 1;
        }
        if let Some(sibling) = node.next_sibling() {
            node = sibling;
        }
    }
}

/// scraper's sink with a count of what is asked of it.
struct Guard {
    inner: HtmlTreeSink,
    steps: Cell<usize>,
    nodes: Cell<usize>,
    appended: Cell<usize>,
    excess: Cell<Option<Excess>>,
}

impl Default for Guard {
    fn default() -> Self {
        Self {
            inner: HtmlTreeSink::new(Html::new_document()),
            steps: Cell::new(0),
            nodes: Cell::new(0),
            appended: Cell::new(0),
            excess: Cell::new(None),
        }
    }
}

type Handle = <HtmlTreeSink as TreeSink>::Handle;

impl Guard {
    fn excess(&self) -> Option<Excess> {
        self.excess.get().or_else(|| {
            if self.nodes.get() > NODES {
                Some(Excess::Nodes)
            } else if self.steps.get() > STEPS {
                Some(Excess::Steps)
            } else {
                None
            }
        })
    }

    fn step(&self) {
        self.steps.set(self.steps.get() + 1);
    }

    fn node(&self) {
        self.nodes.set(self.nodes.get() + 1);
    }

    /// Looks now and then how deep a new child of `parent` stands. Whoever slips through is met by the count of steps,
    /// and by the look at the finished tree.
    fn look(&self, parent: Handle) {
        self.appended.set(self.appended.get() + 1);
        if !self.appended.get().is_multiple_of(LOOK_EVERY) {
            return;
        }
        let html = self.inner.0.borrow();
        let depth = html
            .tree
            .get(parent)
            .map_or(0, |parent| parent.ancestors().take(DEPTH).count());
        if depth >= DEPTH {
            self.excess.set(Some(Excess::Depth));
        }
    }
}

impl TreeSink for Guard {
    type Output = Self;
    type Handle = Handle;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Self {
        self
    }

    /// Nobody asks how a page offends.
    fn parse_error(&self, _: Cow<'static, str>) {}

    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.inner.set_quirks_mode(mode);
    }

    fn get_document(&self) -> Handle {
        self.inner.get_document()
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        self.step();
        one == other
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> Ref<'a, QualName> {
        self.step();
        self.inner.elem_name(target)
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, flags: ElementFlags) -> Handle {
        self.node();
        self.inner.create_element(name, attrs, flags)
    }

    fn create_comment(&self, text: StrTendril) -> Handle {
        self.node();
        self.inner.create_comment(text)
    }

    fn create_pi(&self, target: StrTendril, data: StrTendril) -> Handle {
        self.node();
        self.inner.create_pi(target, data)
    }

    fn append_doctype_to_document(&self, name: StrTendril, public: StrTendril, system: StrTendril) {
        self.inner.append_doctype_to_document(name, public, system);
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        match &child {
            NodeOrText::AppendNode(_) => self.look(*parent),
            NodeOrText::AppendText(_) => self.node(),
        }
        self.inner.append(parent, child);
    }

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        match &child {
            NodeOrText::AppendNode(_) => self.look(*sibling),
            NodeOrText::AppendText(_) => self.node(),
        }
        self.inner.append_before_sibling(sibling, child);
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        previous: &Handle,
        child: NodeOrText<Handle>,
    ) {
        let has_parent = {
            let html = self.inner.0.borrow();
            let node = html.tree.get(*element);
            node.is_some_and(|node| node.parent().is_some())
        };
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.inner.remove_from_parent(target);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        self.inner.reparent_children(node, new_parent);
    }

    /// Repeated `<html>` and `<body>` tags add up their attributes.
    fn add_attrs_if_missing(&self, target: &Handle, attrs: Vec<Attribute>) {
        self.inner.add_attrs_if_missing(target, attrs);
        let html = self.inner.0.borrow();
        let node = html.tree.get(*target);
        if let Some(Node::Element(element)) = node.map(|node| node.value())
            && element.attrs().count() > attributes::MOST
        {
            self.excess.set(Some(Excess::Attributes));
        }
    }

    fn get_template_contents(&self, target: &Handle) -> Handle {
        self.inner.get_template_contents(target)
    }
}
