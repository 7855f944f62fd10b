//! What is read of an organisation does not hang on how many threads read it, nor on how much of a file is read at once.

#[cfg(test)]
#[path = "../benches/organisation/mod.rs"]
#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "the bench uses the rest, and may stop anywhere"
)]
mod organisation;

#[cfg(test)]
#[path = "soundness/random.rs"]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "only tests use it")]
mod random;

#[cfg(test)]
#[path = "common/known.rs"]
mod known;

#[cfg(test)]
mod threads {
    use mandat::diagnostic::Diagnostic;
    use mandat::organisation::{Folder, Organisation, Settings, Vocabulary, read_folded, read_on};
    use mandat::pipeline::{Request, Root, policies};
    use mandat::policy::model::Policy;
    use mandat::source::SourceMap;

    use super::known::known;
    use super::organisation;
    use super::random::Random;

    const PACK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/policy");

    fn policy() -> Policy {
        let request = Request {
            packs: vec![PACK.to_owned()],
            ..Request::new(Root::Text("-".to_owned(), String::new(), None), "2026-01-15".parse().unwrap())
        };
        policies(&request).unwrap().policy.unwrap()
    }

    /// An organisation in which something is misspelled here and there.
    fn damaged(random: &mut Random) -> String {
        let mut text = serde_json::to_string(&organisation::organisation(150, 1)).unwrap();
        for _ in 0..random.below(40) {
            let words = ["\"person-1", "\"team", "\"from\":", "\"holder\":", "\"20", "NOK\"", "null", "\"members\":"];
            let word = random.pick(&words);
            let start = random.below(text.len());
            let Some(at) = text.get(start..).and_then(|rest| rest.find(word)) else { continue };
            text.replace_range(start + at..start + at + word.len(), &format!("{}x", &word[..word.len() - 1]));
            if random.chance(50) {
                text.insert(start + at + word.len(), '"');
            }
        }
        for key in ["\"members\":[", "\"owners\":["] {
            for _ in 0..random.below(10) {
                repeat(&mut text, key, random);
            }
        }
        text
    }

    /// Puts the first text of a list there a second time.
    fn repeat(text: &mut String, key: &str, random: &mut Random) {
        let start = random.below(text.len());
        let Some(at) = text.get(start..).and_then(|rest| rest.find(key)) else { return };
        let first = start + at + key.len();
        let Some(end) = text[first..].find([',', ']']).filter(|end| *end > 0) else { return };
        let item = text[first..first + end].to_owned();
        text.insert_str(first, &format!("{item},"));
    }

    /// All there is to know of an organisation in which so much was wrong already.
    fn facts(
        policy: &Policy,
        sources: &SourceMap,
        Organisation { tree, documents, .. }: &Organisation,
        threads: usize,
        mut errors: Vec<Diagnostic>,
    ) -> String {
        let settings = Settings::defaults(policy);
        let facts = read_on(Some(threads), policy, sources, tree, documents, &settings, &mut errors);
        known(policy, &facts, &errors)
    }

    #[test]
    fn facts_and_errors_are_the_same_on_any_number_of_threads() {
        let policy = policy();
        let mut random = Random::new(7);
        let (mut with_errors, mut with_records_twice) = (0, 0);
        for round in 0..12 {
            let (mut sources, mut errors) = (SourceMap::new(), Vec::new());
            let text = damaged(&mut random);
            let folder = Folder::of(vec!["all.json".to_owned()], move |_| Ok(text.clone().into_bytes()));
            let read = folder.organisation(None, &mut sources, &mut errors);
            let of = |threads| facts(&policy, &sources, &read, threads, Vec::new());
            let alone = of(1);
            with_errors += usize::from(alone.contains("Diagnostic"));
            with_records_twice += usize::from(alone.contains("DuplicateRecord"));
            for threads in [2, 2, 3, 5] {
                assert!(of(threads) == alone, "round {round}: {threads} threads read something else");
            }
        }
        assert!(with_errors > 4 && with_records_twice > 2, "{with_errors} {with_records_twice}");
    }

    /// An organisation that is written in an uncommon way, or in which something is wrong.
    fn odd(random: &mut Random) -> String {
        let value = organisation::organisation(160, 1);
        let pretty = random.chance(30);
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
        let start = random.below(text.len() / 2);
        let replaced = |from: &str, to: &str| {
            let (before, rest) = text.split_at((0..=start).rev().find(|at| text.is_char_boundary(*at)).unwrap());
            format!("{before}{}", rest.replacen(from, to, 1))
        };
        const SIGNS: [&str; 8] = ["{", "}", "[", "]", "\"", ":", ",", "\\"];
        match random.below(9) {
            0 => replaced("\"members\"", "\"m\\u0065mbers\""),
            1 => replaced("drift", "\\\"dr\\\\ift\\\"}\\u00e5"),
            2 => replaced("\"level\"", "\"formerly\": [\"old\"], \"level\""),
            3 => replaced("\"level\"", "\"f\\u006frmerly\": [\"old\"], \"level\""),
            4 => replaced(random.pick(&SIGNS), ""),
            5 => replaced(",", &format!(",{}", random.pick(&SIGNS))),
            6 => replaced("\"team2\":", "\"team3\":"),
            7 => replaced("\"team1\"", "\"nobody\""),
            _ => text,
        }
    }

    #[test]
    fn objects_read_one_by_one_say_what_the_whole_file_says() {
        let policy = policy();
        let (vocabulary, settings) = (Vocabulary::new(&policy), Settings::defaults(&policy));
        let mut random = Random::new(8);
        let (mut right, mut wrong) = (0, 0);
        for round in 0..90 {
            let text = odd(&mut random);
            let renamed = text.contains("rmerly");
            let folder = Folder::of(vec!["all.json".to_owned()], move |_| Ok(text.clone().into_bytes()));
            let (mut sources, mut errors) = (SourceMap::new(), Vec::new());
            let whole = folder.organisation(None, &mut sources, &mut errors);
            let whole = facts(&policy, &sources, &whole, 1, errors);
            let (mut sources, mut errors) = (SourceMap::new(), Vec::new());
            let is_collection = |key: &str| vocabulary.is_collection(key);
            let mut read = folder.outline(None, &is_collection, &mut sources, &mut errors);
            for threads in [1, 3] {
                let Organisation { tree, documents, .. } = &read;
                let folded = read.is_folded() && errors.is_empty();
                let folded =
                    folded.then(|| read_folded(Some(threads), &vocabulary, &sources, tree, documents, &settings));
                match folded.flatten() {
                    Some(facts) => {
                        right += 1;
                        assert!(known(&policy, &facts, &[]) == whole, "round {round}: something else is read");
                    }
                    None => {
                        wrong += 1;
                        assert!(renamed || whole.contains("Diagnostic"), "round {round}: nothing is wrong");
                    }
                }
            }
            read.unfold(&sources, &mut errors);
            assert!(
                facts(&policy, &sources, &read, 1, errors) == whole,
                "round {round}: something else is read after all"
            );
        }
        assert!(right > 40 && wrong > 40, "{right} {wrong}");
    }
}
