//! Text from strangers, made fit to show: cleaned, cut to a readable length, its telling words marked.
//!
//! Hits are cleaned when they are read; a report that was stored and read back has no such history, so every
//! format cleans again what it shows.

/// Whether a character can steer a terminal or turn the direction of what follows. Joiners of emoji and of
/// Persian letters are not among them.
pub(super) fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2066}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}
