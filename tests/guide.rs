//! Follows the tutorials and runs what the pages for governance staff show.

#[path = "common/page.rs"]
mod page;
#[path = "common/program.rs"]
mod program;

#[cfg(test)]
mod guide {
    use mandat::diagnostic::Code;

    use super::page::{Place, check, root};

    fn followed(file: &str, place: Place, least: usize) {
        let checked = check(file, place);
        assert!(checked.wrong.is_empty(), "{}", checked.wrong.concat());
        assert!(checked.commands >= least, "{file} shows only {} commands", checked.commands);
    }

    #[test]
    fn the_tutorial_can_be_followed() {
        followed("docs/tutorial.md", Place::Page("tutorial"), 15);
        followed("docs/tutorial.nn.md", Place::Page("tutorial_nn"), 15);
    }

    #[test]
    fn a_new_team_is_written_by_following_the_findings() {
        followed("docs/new-team.md", Place::Page("new_team"), 8);
        followed("docs/new-team.nn.md", Place::Page("new_team_nn"), 8);
    }

    #[test]
    fn the_page_for_staff_shows_what_is_so() {
        followed("docs/staff.md", Place::Page("staff"), 8);
        followed("docs/for-styringsfolk.nn.md", Place::Page("staff_nn"), 8);
    }

    /// Words of programming, in both languages; what the program and the files themselves say is not asked about.
    const PROGRAMMING: [&str; 30] = [
        "array",
        "boolean",
        "boolsk",
        "command line",
        "commit",
        "compile",
        "exit status",
        "function",
        "funksjon",
        "integer",
        "json",
        "kommandolinje",
        "kompiler",
        "matrise",
        "null",
        "object",
        "objekt",
        "parse",
        "pipeline",
        "pull request",
        "repository",
        "schema",
        "sluttstatus",
        "string",
        "streng ",
        "syntaks",
        "syntax",
        "toml",
        "variab",
        "yaml ",
    ];

    #[test]
    fn the_page_for_staff_has_no_word_of_programming() {
        for file in ["docs/staff.md", "docs/for-styringsfolk.nn.md"] {
            let prose = prose(file);
            let found: Vec<&str> = PROGRAMMING.into_iter().filter(|word| prose.contains(word)).collect();
            assert!(found.is_empty(), "{file} says {found:?}");
        }
    }

    /// What those can meet who write files of an organisation, and no policies: the codes of its readers and of its judgement.
    #[test]
    fn the_page_for_staff_tells_of_all_that_they_can_meet() {
        let place = |code| Code::ALL.iter().position(|it| *it == code).unwrap();
        let of = |first, last| &Code::ALL[place(first)..=place(last)];
        let reading = of(Code::Malformed, Code::TooManyErrors);
        let judging = of(Code::UnreadFile, Code::WaiverUnused);
        assert!(reading.len() + judging.len() > 30);
        for file in ["docs/staff.md", "docs/for-styringsfolk.nn.md"] {
            let text = std::fs::read_to_string(root().join(file)).unwrap();
            let rows: String = text.lines().filter(|line| line.starts_with("| `")).collect();
            let codes = reading.iter().chain(judging).map(|code| code.name());
            let lacking: Vec<&str> = codes.filter(|code| !rows.contains(&format!("`{code}`"))).collect();
            assert!(lacking.is_empty(), "{file} says nothing of {lacking:?}");
        }
    }

    /// What stands outside fenced blocks.
    fn prose(file: &str) -> String {
        let text = std::fs::read_to_string(root().join(file)).unwrap();
        let prose: String = text.split("\n```").step_by(2).collect();
        assert!(prose.len() > 5_000 && prose.len() < text.len());
        prose.to_lowercase()
    }
}
