//! Pages read as answers: invented ones, and real ones where they are at hand.
