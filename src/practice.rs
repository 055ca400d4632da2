//! The practice web: a fictional town on loopback, so that the whole exercise works without internet and
//! without exposing anyone. Its providers are ordinary definitions, its answers real HTTP.
