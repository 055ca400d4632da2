//! `names`: can two written names be the same person's?

use selfsearch::subject::PersonName;
use serde_json::{Value, json};

use super::text;

pub(super) fn predict(row: &Value) -> anyhow::Result<Vec<Value>> {
    let (a, b) = (
        PersonName::parse(text(row, "a")?),
        PersonName::parse(text(row, "b")?),
    );
    Ok(vec![json!({ "id": row["id"], "match": a.may_be(&b) })])
}
