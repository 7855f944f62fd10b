//! Random votes, reckoned by the form `consent` and once more here.

#[path = "common/program.rs"]
mod program;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]
mod consent {
    use std::collections::BTreeMap;
    use std::fmt::Write as _;
    use std::fs;
    use std::path::Path;

    use serde_json::Value;

    use super::program::run;

    const SEATS: usize = 25;
    /// So many that sets of them are looked up by what is asked of them.
    const MEMBERS: usize = 21;
    const DECISIONS: usize = 100;
    const SHARES: [(usize, usize); 4] = [(1, 2), (2, 3), (3, 4), (1, 1)];

    /// From the widest to the narrowest.
    const BASES: [&str; 5] = ["seats", "filled seats", "entitled", "present", "votes cast"];

    #[derive(Clone, Copy, PartialEq, Eq)]
    enum Said {
        For,
        Against,
        Abstain,
        Recused,
        Present,
        Absent,
        /// Something, but nobody wrote what.
        Unknown,
    }

    /// What a seed leads to, the same on every machine.
    fn votes(seed: usize) -> [Said; MEMBERS] {
        use Said::{Absent, Abstain, Against, For, Present, Recused};
        let all = [For, For, For, Against, Against, Abstain, Recused, Present, Absent];
        let mut state = (seed as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        std::array::from_fn(|_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            // Of some decisions more are for.
            let at = usize::try_from(state % (9 + 3 * (seed as u64 % 5))).unwrap();
            all.get(at).copied().unwrap_or(For)
        })
    }

    fn count(votes: &[Said], which: &[Said]) -> usize {
        votes.iter().filter(|said| which.contains(said)).count()
    }

    /// How many there are of a base.
    fn base(votes: &[Said], at: usize) -> usize {
        use Said::{Abstain, Against, For, Present, Recused};
        match at {
            0 => SEATS,
            1 => MEMBERS,
            2 => MEMBERS - count(votes, &[Recused]),
            3 => count(votes, &[For, Against, Abstain, Present]),
            _ => count(votes, &[For, Against]),
        }
    }

    fn passes(votes: &[Said], (upper, lower): (usize, usize), more: bool, at: usize) -> bool {
        let (for_it, base) = (count(votes, &[Said::For]), base(votes, at));
        let enough = if more { for_it * lower > upper * base } else { for_it * lower >= upper * base };
        enough && for_it > 0
    }

    fn name(share: (usize, usize), more: bool, at: usize) -> String {
        format!("{}_{}_{}_{}", if more { "more" } else { "least" }, share.0, share.1, BASES[at].replace(' ', "_"))
    }

    fn forms() -> impl Iterator<Item = ((usize, usize), bool, usize)> {
        let shares = SHARES.into_iter().flat_map(|share| [(share, false), (share, true)]);
        // More than all is refused.
        let shares = shares.filter(|(share, more)| !(*more && share.0 == share.1));
        shares.flat_map(|(share, more)| (0..BASES.len()).map(move |at| (share, more, at)))
    }

    fn policy() -> String {
        let mut text = "pack rules \"Rules\" version 1\n".to_owned();
        for (share, more, at) in forms() {
            let least = if more { "more than" } else { "at least" };
            let (upper, lower) = share;
            writeln!(
                text,
                "consent {} {{ for d in Decision decides d seats {SEATS} asks d.decided_by.members.person \
                 passes with {least} {upper}/{lower} of {} }}",
                name(share, more, at),
                BASES[at]
            )
            .unwrap();
        }
        text
    }

    /// One more is for than before, of those who said nothing or were away.
    fn one_more(votes: &[Said; MEMBERS]) -> Option<[Said; MEMBERS]> {
        let at = votes.iter().position(|said| matches!(said, Said::Absent | Said::Present | Said::Abstain))?;
        let mut more = *votes;
        more[at] = Said::For;
        Some(more)
    }

    fn organisation(all: &BTreeMap<String, [Said; MEMBERS]>) -> String {
        let people: Vec<String> = (0..MEMBERS).map(|at| format!("p{at}")).collect();
        let mut text = format!("people: {{ {}: {{}} }}\n", people.join(": {}, "));
        writeln!(text, "bodies: {{ board: {{ members: [{}] }} }}\nmeetings:", people.join(", ")).unwrap();
        let mut decisions = String::new();
        for (id, votes) in all {
            let there = votes.iter().enumerate().filter(|(_, said)| **said == Said::Present);
            let there: Vec<String> = there.map(|(at, _)| format!("p{at}")).collect();
            writeln!(text, "  {id}: {{ body: board, date: 2026-01-10, present: [{}] }}", there.join(", ")).unwrap();
            let said = votes.iter().enumerate().filter_map(|(at, said)| {
                Some(match said {
                    Said::For => format!("{{ person: p{at}, vote: for }}"),
                    Said::Against => format!("{{ person: p{at}, vote: against }}"),
                    Said::Abstain => format!("{{ person: p{at}, vote: abstain }}"),
                    Said::Recused => format!("{{ person: p{at}, recused: yes }}"),
                    Said::Unknown => format!("{{ person: p{at} }}"),
                    Said::Present | Said::Absent => return None,
                })
            });
            let said: Vec<String> = said.collect();
            writeln!(
                decisions,
                "  {id}: {{ by: board, meeting: {id}, date: 2026-01-10, outcome: adopted, stances: [{}] }}",
                said.join(", ")
            )
            .unwrap();
        }
        text + "decisions:\n" + &decisions
    }

    /// What came out for each form and decision.
    fn outcomes(folder: &str, all: &BTreeMap<String, [Said; MEMBERS]>) -> BTreeMap<(String, String), Option<bool>> {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
        fs::create_dir_all(folder.join("rules")).unwrap();
        fs::write(folder.join("rules/rules.mandat"), policy()).unwrap();
        fs::write(folder.join("organisation.yaml"), organisation(all)).unwrap();
        let written = run("ledger organisation.yaml --pack rules --as-of 2026-02-01 --format json", &folder);
        assert_eq!((&*written.err, written.status), ("", Some(1)));
        let told: Value = serde_json::from_str(&written.out).unwrap_or_else(|_| panic!("{}", written.err));
        let outcomes = told["rows"].as_array().unwrap().iter();
        let passes = outcomes.filter(|outcome| outcome["code"].as_str().unwrap().ends_with(".passes"));
        passes
            .map(|outcome| {
                let text = |field: &str| outcome[field].as_str().unwrap().to_owned();
                let code = text("code").replace(".passes", "");
                let holds = match &*text("outcome") {
                    "holds" => Some(true),
                    "broken" => Some(false),
                    "cannot_tell" => None,
                    other => panic!("{code}: {other}"),
                };
                ((code, text("subject").replace("decision/", "")), holds)
            })
            .collect()
    }

    #[test]
    fn votes_are_reckoned_as_here_and_one_more_for_it_never_fells_it() {
        let mut all = BTreeMap::new();
        for seed in 0..DECISIONS {
            let votes = votes(seed);
            all.insert(format!("d{seed}"), votes);
            all.extend(one_more(&votes).map(|more| (format!("d{seed}_more"), more)));
        }
        let outcomes = outcomes("consent", &all);
        let came = |form: ((usize, usize), bool, usize), id: &str| {
            outcomes[&(name(form.0, form.1, form.2), id.to_owned())].unwrap()
        };
        let mut passed = 0;
        for form @ (share, more, at) in forms() {
            for (id, votes) in &all {
                let told = || format!("{} of {id}", name(share, more, at));
                assert_eq!(came(form, id), passes(votes, share, more, at), "{}", told());
                // What is enough of the wider base is enough of the narrower one.
                assert!(at == 0 || came(form, id) || !came((share, more, at - 1), id), "{}", told());
                let and_one = format!("{id}_more");
                assert!(!all.contains_key(&and_one) || !came(form, id) || came(form, &and_one), "{}", told());
                passed += usize::from(came(form, id));
            }
        }
        assert!((outcomes.len() / 10..outcomes.len() * 9 / 10).contains(&passed), "{passed} of {}", outcomes.len());
    }

    /// Nothing can be told where the vote that is not written decides, and only there.
    #[test]
    fn a_vote_that_is_not_written_opens_what_hangs_on_it() {
        let mut all = BTreeMap::new();
        for seed in 0..DECISIONS {
            let mut votes = votes(seed);
            votes[seed % MEMBERS] = Said::Unknown;
            all.insert(format!("d{seed}"), votes);
        }
        let outcomes = outcomes("consent_unknown", &all);
        let mut open = 0;
        for form @ (share, more, at) in forms() {
            for (id, votes) in &all {
                let filled = [Said::For, Said::Against, Said::Abstain].map(|said| {
                    let filled = votes.map(|it| if it == Said::Unknown { said } else { it });
                    passes(&filled, share, more, at)
                });
                let decided = filled.iter().all(|it| *it == filled[0]).then_some(filled[0]);
                let name = name(form.0, form.1, form.2);
                assert_eq!(outcomes[&(name.clone(), id.clone())], decided, "{name} of {id}");
                open += usize::from(decided.is_none());
            }
        }
        assert!(open > outcomes.len() / 20, "{open} of {}", outcomes.len());
    }
}
