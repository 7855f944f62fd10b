//! The table of what the clauses of forms stand for: each row is what the program makes of it.

#[path = "common/program.rs"]
mod program;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]
mod forms {
    use std::fs;
    use std::path::Path;

    use super::program::run;

    const WORDS: &str = "pack rules \"Rules\" version 1\n\n\
        known RoleKind { controller  approver }\n\n\
        kind task_team = team in Team where team.owners is not empty\n\n";

    /// The rows of the table: clause, of which things, what it asks for.
    fn rows(page: &str, head: &str) -> Vec<[String; 3]> {
        let table = page.lines().skip_while(|line| !line.starts_with(&format!("| {head} |"))).skip(2);
        let table = table.take_while(|line| line.starts_with('|'));
        let cells = |line: &str| -> Vec<String> { line.split('`').skip(1).step_by(2).map(str::to_owned).collect() };
        table.map(|line| cells(line).try_into().unwrap_or_else(|_| panic!("{line}"))).collect()
    }

    /// What stands behind a word that begins a line of a rule, up to the line that begins with another.
    fn part(rule: &str, word: &str, end: &str) -> String {
        let lines = rule.lines().skip_while(|line| !line.trim_start().starts_with(word));
        let lines = lines.take_while(|line| !line.trim_start().starts_with(end));
        let text = lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ");
        text.strip_prefix(word).unwrap_or_else(|| panic!("{word}: {rule}")).trim().to_owned()
    }

    #[test]
    fn each_row_is_what_the_program_makes() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let page = fs::read_to_string(root.join("docs/reference/forms.md")).unwrap();
        let rows = rows(&page, "clause");
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("forms");
        fs::create_dir_all(folder.join("rules")).unwrap();
        let mut wrong = Vec::new();
        for [clause, of, asks] in &rows {
            let policy = format!("{WORDS}role controller in Team {{ {clause} }}\n");
            fs::write(folder.join("rules/rules.mandat"), &policy).unwrap();
            let written = run("expand rules", &folder);
            assert_eq!((&*written.err, written.status), ("", Some(0)), "{policy}{}", written.out);
            let expanded = written.out;
            let rule = expanded.split_once("\nrule ").unwrap_or_else(|| panic!("{policy}{expanded}")).1;
            let made = [part(rule, "for ", "must"), part(rule, "must", "says ")];
            if made != [of.clone(), asks.clone()] {
                wrong.push(format!("{clause}\n  {}\n  {}", made[0], made[1]));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert!(rows.len() > 18, "{} rows", rows.len());
    }

    /// A consent with one clause beside who is asked.
    fn consent(clause: &str) -> String {
        let head = match clause.split_whitespace().next() {
            Some("needed" | "valid") => "for team in Team decides team.mandate",
            Some("restarts") => "for d in Decision decides d waits 10 days",
            _ => "for d in Decision decides d seats 7 asks d.decided_by.members.person",
        };
        format!("{WORDS}consent motion {{ {head} {clause} }}\n")
    }

    /// The code of the rule that a clause becomes.
    fn code(clause: &str) -> String {
        let word = clause.split_whitespace().next().unwrap();
        let word = if clause.contains(" again ") { "again" } else { word };
        format!("\nrule motion.{word} ")
    }

    /// `MANDAT_UPDATE=1` writes the table.
    #[test]
    fn each_row_of_a_consent_is_what_the_program_makes() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reference/forms.md");
        let page = fs::read_to_string(&file).unwrap();
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("consents");
        fs::create_dir_all(folder.join("rules")).unwrap();
        let rows = rows(&page, "consent");
        let mut right = page.clone();
        for [clause, of, asks] in &rows {
            let policy = consent(clause);
            fs::write(folder.join("rules/rules.mandat"), &policy).unwrap();
            let written = run("expand rules", &folder);
            assert_eq!((&*written.err, written.status), ("", Some(0)), "{policy}{}", written.out);
            let (_, rule) = written.out.split_once(&code(clause)).unwrap_or_else(|| panic!("{policy}{}", written.out));
            let rule = rule.split("\n}\n").next().unwrap();
            let end = if rule.contains("\n  judged ") { "judged" } else { "must" };
            let (made, asked) = (part(rule, "for ", end), part(rule, "must", "says "));
            right = right.replace(
                &format!("| `{clause}` | `{of}` | `{asks}` |"),
                &format!("| `{clause}` | `{made}` | `{asked}` |"),
            );
        }
        if std::env::var_os("MANDAT_UPDATE").is_some() {
            fs::write(&file, &right).unwrap();
        }
        let differ = page.lines().zip(right.lines()).find(|(one, other)| one != other);
        assert!(differ.is_none() || std::env::var_os("MANDAT_UPDATE").is_some(), "{differ:#?}");
        assert!(rows.len() > 20, "{} rows", rows.len());
    }

    /// The table speaks of each kind of clause of a consent.
    #[test]
    fn the_table_has_each_clause_of_a_consent() {
        let page = include_str!("../docs/reference/forms.md");
        let clauses: Vec<String> = rows(page, "consent").into_iter().map(|[clause, ..]| clause).collect();
        let grammar = include_str!("../grammar/mandat.ebnf");
        let part = |name: &str| grammar.split_once(name).unwrap().1.split_once(" ;\n").unwrap().0;
        let parts = ["consent_asks = ", "need         = ", "threshold    = ", "limit        = ", "base         = "];
        let words = parts.iter().flat_map(|name| part(name).split('"').skip(1).step_by(2).collect::<Vec<_>>());
        let words = words.filter(|word| word.starts_with(|letter: char| letter.is_alphabetic()) && *word != "in");
        let lacking: Vec<&str> =
            words.filter(|word| !clauses.iter().any(|it| it.split([' ', '(', ',']).any(|it| it == *word))).collect();
        assert_eq!(lacking, [""; 0]);
    }

    /// The table speaks of each kind of clause, and of each part that one may have.
    #[test]
    fn the_table_has_each_clause() {
        let grammar = include_str!("../grammar/mandat.ebnf");
        let asks = grammar.split_once("role_asks    =").unwrap().1.split_once(';').unwrap().0;
        let page = include_str!("../docs/reference/forms.md");
        let clauses: Vec<String> = rows(page, "clause").into_iter().map(|[clause, ..]| clause).collect();
        let words = asks.split('"').skip(1).step_by(2).filter(|word| *word != ",");
        let lacking: Vec<&str> =
            words.filter(|word| !clauses.iter().any(|it| it.split_whitespace().any(|it| it == *word))).collect();
        assert_eq!(lacking, [""; 0]);
    }
}
