//! The ten rules in Rego (`rules.rego`), by `regorus`.

use std::error::Error;

use peers::tell;
use regorus::{Engine, Value};

fn main() -> Result<(), Box<dyn Error>> {
    let mut engine = Engine::new();
    engine.add_policy("rules.rego".into(), include_str!("../../rules.rego").into())?;
    engine.set_input(Value::from_json_file(peers::file()?)?);
    let found = engine.eval_rule("data.peers.findings".into())?;
    let mut lines = Vec::new();
    for finding in found.as_set()? {
        let pair = finding.as_array()?;
        lines.push((pair[0].as_string()?.to_string(), pair[1].as_string()?.to_string()));
    }
    tell(lines.iter().map(|(rule, subject)| (rule.as_str(), subject)))?;
    std::mem::forget((engine, found));
    Ok(())
}
