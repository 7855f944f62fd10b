//! The tables of what the clauses of forms stand for: each row is what the program makes of it.

#[path = "common/program.rs"]
mod program;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]
mod forms {
    use std::fs;
    use std::path::Path;

    use super::program::run;

    const ROLE: &str = "pack rules \"Rules\" version 1\n\n\
        known RoleKind { controller  approver }\n\n\
        kind task_team = team in Team where team.owners is not empty\n\n";

    const DELEGATION: &str = "pack rules \"Rules\" version 1\n\n\
        known RoleKind { controller }\n\n\
        extend Organisation { kept Power* }\n\n\
        extend Delegation { shared_by Party* }\n\n\
        kind council = body in Body where body.kind = elected\n\n\
        kind director = body in Body where body.id = \"director\"\n\n\
        kind team = team in Team where team.established is given\n\n";

    fn page() -> String {
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reference/forms.md")).unwrap()
    }

    /// The rows of the first table with a heading behind a line that begins so: what stands in backticks in each.
    fn rows<const N: usize>(page: &str, behind: &str, heading: &str) -> Vec<[String; N]> {
        let table = page.lines().skip_while(|line| !line.starts_with(behind));
        let table = table.skip_while(|line| !line.starts_with(heading)).skip(2);
        let table = table.take_while(|line| line.starts_with('|'));
        let cells = |line: &str| -> Vec<String> { line.split('`').skip(1).step_by(2).map(str::to_owned).collect() };
        table.map(|line| cells(line).try_into().unwrap_or_else(|_| panic!("{line}"))).collect()
    }

    /// What stands behind a word that begins a line of a rule, up to the line that begins with another.
    fn part(rule: &str, word: &str, ends: &[&str]) -> String {
        let lines = rule.lines().skip_while(|line| !line.trim_start().starts_with(word));
        let lines = lines.take_while(|line| !ends.iter().any(|end| line.trim_start().starts_with(end)));
        let text = lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ");
        text.strip_prefix(word).unwrap_or_else(|| panic!("{word}: {rule}")).trim().to_owned()
    }

    /// What a policy becomes.
    fn expanded(policy: &str, folder: &str) -> String {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
        fs::create_dir_all(folder.join("rules")).unwrap();
        fs::write(folder.join("rules/rules.mandat"), policy).unwrap();
        let written = run("expand rules", &folder);
        assert_eq!((&*written.err, written.status), ("", Some(0)), "{policy}{}", written.out);
        written.out
    }

    /// Holds the rows of a table of clauses against the last rule of what a form with each becomes.
    fn hold(rows: &[[String; 3]], form: impl Fn(&str) -> String, folder: &str) {
        let mut wrong = Vec::new();
        for [clause, of, asks] in rows {
            let policy = form(clause);
            let expanded = expanded(&policy, folder);
            let rule = expanded.rsplit_once("\nrule ").unwrap_or_else(|| panic!("{policy}{expanded}")).1;
            let made = [part(rule, "for ", &["must"]), part(rule, "must", &["says "])];
            if made != [of.clone(), asks.clone()] {
                wrong.push(format!("| `{clause}` | `{}` | `{}` |", made[0], made[1]));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    /// A delegation with a clause behind those on which others rest.
    fn delegation(clause: &str) -> String {
        let others = ["flows council -> director -> team", "trace to the start"];
        let others = others.into_iter().filter(|other| *other != clause).collect::<Vec<_>>().join("\n");
        let head = "governs d in Delegation\nstarts at council";
        format!("{DELEGATION}delegation school {{\n{head}\n{others}\n{clause}\n}}\n")
    }

    #[test]
    fn each_row_is_what_the_program_makes() {
        let rows = rows(&page(), "# ", "| clause |");
        hold(&rows, |clause| format!("{ROLE}role controller in Team {{ {clause} }}\n"), "forms");
        assert!(rows.len() > 18, "{} rows", rows.len());
    }

    #[test]
    fn each_row_of_a_delegation_is_what_the_program_makes() {
        let rows = rows(&page(), "## A delegation", "| clause |");
        hold(&rows, delegation, "delegations");
        assert!(rows.len() > 14, "{} rows", rows.len());
    }

    #[test]
    fn each_definition_of_a_delegation_is_what_the_program_makes() {
        let clauses = "never wider than received\nnever in a circle\ncovered\nused only within";
        let expanded = expanded(&delegation(clauses), "definitions");
        let made: Vec<String> = expanded
            .split("\ndefine ")
            .skip(1)
            .map(|define| {
                let (name, rest) = define.split_once('(').unwrap();
                let body = part(rest.split_once(" =").unwrap().1, "", &["title "]);
                format!("| `{name}` | `{body}` |")
            })
            .collect();
        let written = rows(&page(), "## A delegation", "| definition |").into_iter();
        let written: Vec<String> =
            written.map(|[name, says]: [String; 2]| format!("| `{name}` | `{says}` |")).collect();
        assert!(made == written, "{}", made.join("\n"));
    }

    /// The table speaks of each kind of clause, and of each part that one may have.
    fn lacking(asks: &str, clauses: &[[String; 3]]) -> Vec<String> {
        let grammar = include_str!("../grammar/mandat.ebnf");
        let asks = grammar.split_once(asks).unwrap().1.split_once(';').unwrap().0;
        let words = asks.split('"').skip(1).step_by(2).filter(|word| *word != ",");
        let has = |word: &str| clauses.iter().any(|[clause, ..]| clause.split_whitespace().any(|it| it == word));
        words.filter(|word| !has(word)).map(str::to_owned).collect()
    }

    #[test]
    fn the_tables_have_each_clause() {
        assert_eq!(lacking("role_asks    =", &rows(&page(), "# ", "| clause |")), [""; 0]);
        assert_eq!(lacking("delegation_asks =", &rows(&page(), "## A delegation", "| clause |")), [""; 0]);
    }

    /// The ends of the codes that clauses of the three forms have.
    const CODES: &[&str] = &[
        "required",
        "holders",
        "held",
        "nominated",
        "apart",
        "together",
        "needs",
        "deputy",
        "vacant",
        "term",
        "terms",
        "person",
        "holder",
        "never",
        "flows",
        "trace",
        "wider",
        "circle",
        "delegable",
        "provision",
        "received",
        "recorded",
        "covered",
        "used",
        "decided",
        "quorum",
        "passes",
        "fails",
        "outcome",
        "rounds",
        "each",
        "waits",
        "restarts",
        "objection",
        "answers",
        "ballots",
        "one",
        "needed",
        "again",
        "valid",
    ];

    /// Whoever meets a clause for the first time sees what it is like where it holds, and what is told where it does not.
    #[test]
    fn each_clause_is_shown_where_it_holds_and_with_its_finding() {
        let page = page();
        let shown = |is: &dyn Fn(&str) -> bool| page.lines().any(is);
        for code in CODES {
            let of = format!(".{code} ");
            let holds = |line: &str| line.starts_with("holds ") && line.contains(&of);
            let found = |line: &str| {
                let force = [": must ", ": should "].iter().any(|force| line.contains(force));
                line.starts_with("organisation.") && force && line.contains(&of)
            };
            assert!(shown(&holds), "{code} holds nowhere");
            assert!(shown(&found), "{code} has no finding");
        }
    }

    /// A consent with one clause beside who is asked.
    fn consent(clause: &str) -> String {
        let head = match clause.split_whitespace().next() {
            Some("needed" | "valid") => "for team in Team decides team.mandate",
            Some("restarts") => "for d in Decision decides d waits 10 days",
            _ => "for d in Decision decides d seats 7 asks d.decided_by.members.person",
        };
        format!("{ROLE}consent motion {{ {head} {clause} }}\n")
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
        let page = page();
        let rows: Vec<[String; 3]> = rows(&page, "## A consent", "| consent |");
        let mut right = page.clone();
        for [clause, of, asks] in &rows {
            let policy = consent(clause);
            let expanded = expanded(&policy, "consents");
            let (_, rule) = expanded.split_once(&code(clause)).unwrap_or_else(|| panic!("{policy}{expanded}"));
            let rule = rule.split("\n}\n").next().unwrap();
            let end = if rule.contains("\n  judged ") { "judged" } else { "must" };
            let (made, asked) = (part(rule, "for ", &[end]), part(rule, "must", &["says "]));
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
        let rows: Vec<[String; 3]> = rows(&page(), "## A consent", "| consent |");
        let clauses: Vec<String> = rows.into_iter().map(|[clause, ..]| clause).collect();
        let grammar = include_str!("../grammar/mandat.ebnf");
        let part = |name: &str| grammar.split_once(name).unwrap().1.split_once(" ;\n").unwrap().0;
        let parts = ["consent_asks = ", "need         = ", "threshold    = ", "limit        = ", "base         = "];
        let words = parts.iter().flat_map(|name| part(name).split('"').skip(1).step_by(2).collect::<Vec<_>>());
        let words = words.filter(|word| word.starts_with(|letter: char| letter.is_alphabetic()) && *word != "in");
        let lacking: Vec<&str> =
            words.filter(|word| !clauses.iter().any(|it| it.split([' ', '(', ',']).any(|it| it == *word))).collect();
        assert_eq!(lacking, [""; 0]);
    }
}
