//! `predict ABILITY < rows.jsonl > predictions.jsonl`: what the program makes of the rows of an evaluation set.
//!
//! One JSON object per line in, one or more predictions out; fields that are not needed are ignored. Every ability
//! is answered by the library's own public functions, so that what is measured is what a person gets.

use std::io::{BufRead as _, Write as _};

use anyhow::{Context as _, bail};
use serde_json::Value;

mod classify;
mod identity;
mod names;

/// Makes the predictions for one row.
type Ability = fn(&Value) -> anyhow::Result<Vec<Value>>;

fn ability(name: &str) -> anyhow::Result<Ability> {
    Ok(match name {
        "identity" => identity::predict,
        "names" => names::predict,
        "pii" => classify::pii,
        "pii-sensitive" => classify::sensitive,
        "hostile" => classify::hostile,
        "worklife" => classify::worklife,
        other => bail!("no ability {other:?}"),
    })
}

fn main() -> anyhow::Result<()> {
    let name = std::env::args()
        .nth(1)
        .context("usage: predict ABILITY < rows.jsonl")?;
    let predict = ability(&name)?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for (number, line) in std::io::stdin().lock().lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let place = || format!("line {}", number + 1);
        let row: Value = serde_json::from_str(&line).with_context(place)?;
        for prediction in predict(&row).with_context(place)? {
            serde_json::to_writer(&mut out, &prediction)?;
            out.write_all(b"\n")?;
        }
    }
    out.flush()?;
    Ok(())
}

/// The text of a field that every row has.
fn text<'a>(row: &'a Value, field: &str) -> anyhow::Result<&'a str> {
    row.get(field)
        .and_then(Value::as_str)
        .with_context(|| format!("no text {field:?}"))
}

/// The texts of a list; empty when it is not there.
fn list(row: &Value, field: &str) -> Vec<String> {
    let values = row.get(field).and_then(Value::as_array);
    values
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}
