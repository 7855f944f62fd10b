//! Runs every example of the reference and of the pages on writing packs.

#[path = "common/page.rs"]
mod page;
#[path = "common/program.rs"]
mod program;

#[cfg(test)]
mod reference {
    use super::page::{Page, Place, chapters, check, root};
    use super::program::run;
    use mandat::format::format;
    use mandat::source::SourceMap;
    use std::fs;

    /// The page on writing packs, in each of its languages, and the folder in which it is followed.
    const PACK: [(&str, &str); 2] = [("docs/writing-a-pack.md", "pack"), ("docs/writing-a-pack.nn.md", "pack_nn")];

    /// The reference, and the pages on writing packs.
    fn pages() -> Vec<(String, Page)> {
        let beside = PACK.map(|(file, _)| (file.to_owned(), Page::of(&text(file))));
        chapters().into_iter().chain(beside).collect()
    }

    fn text(file: &str) -> String {
        fs::read_to_string(root().join(file)).unwrap().replace("\r\n", "\n")
    }

    #[test]
    fn every_example_writes_what_is_shown() {
        let mut wrong = Vec::new();
        for (page, _) in pages() {
            let pack = PACK.into_iter().find(|(file, _)| *file == page);
            let place = pack.map_or(Place::Section("reference"), |(_, folder)| Place::Page(folder));
            let checked = check(&page, place);
            assert!(checked.commands > 0, "{page} has no example");
            wrong.extend(checked.wrong);
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn policies_are_in_their_one_layout() {
        let pages = pages();
        for text in pages.iter().flat_map(|(_, page)| page.blocks("mandat")) {
            let mut sources = SourceMap::new();
            let id = sources.add("rules.mandat", text).unwrap();
            // Some examples are about what is written wrongly.
            if let Some(layout) = format(sources.file(id).unwrap(), &mut Vec::new()) {
                assert_eq!(layout, text);
            }
        }
    }

    /// What is linked to is there: the file, and the heading in it.
    #[test]
    fn links_lead_somewhere() {
        let link = regex::Regex::new(r"\]\(([^)#:]*)(?:#([^)]*))?\)").unwrap();
        let mut links = 0;
        for (page, _) in pages() {
            let folder = root().join(&page).parent().unwrap().to_owned();
            for found in link.captures_iter(&text(&page)) {
                let file = if found[1].is_empty() { root().join(&page) } else { folder.join(&found[1]) };
                let target = fs::read_to_string(&file).unwrap_or_else(|_| panic!("{page}: {}", &found[0]));
                let Some(heading) = found.get(2) else { continue };
                links += 1;
                assert!(target.lines().any(|line| anchor(line) == heading.as_str()), "{page}: {}", &found[0]);
            }
        }
        assert!(links > 30, "{links} links");
    }

    /// What leads to a heading.
    fn anchor(line: &str) -> String {
        let words = line.trim_start_matches('#').trim().to_lowercase().replace(' ', "-");
        words.chars().filter(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_')).collect()
    }

    /// Every error has its section in the page that `mandat explain` writes, and the page is what it writes now.
    #[test]
    fn the_page_of_diagnostics_is_what_explain_writes() {
        let now = run("explain --all --format markdown --lang en", &root());
        assert_eq!((now.status, &*now.err), (Some(0), ""));
        assert_eq!(now.out.lines().filter(|line| line.starts_with("## ")).count(), mandat::diagnostic::Code::ALL.len());
        let path = root().join("docs/diagnostics.md");
        if std::env::var_os("MANDAT_UPDATE").is_some() {
            fs::write(&path, &now.out).unwrap();
        }
        assert!(text("docs/diagnostics.md") == now.out, "docs/diagnostics.md is old: MANDAT_UPDATE=1 writes it");
    }

    /// Where packs are named, the pages of their rules come first, each as it is shown alone.
    #[test]
    fn the_rules_of_a_pack_have_their_pages_before_those_of_errors() {
        let folder = root().join("tests/cases/cli/explain_all");
        for format in ["human", "markdown"] {
            let explain = |what: &str| run(&format!("explain {what} --format {format}"), &folder).out;
            let title = if format == "markdown" { "# Rules\n\n" } else { "" };
            let pages = ["FJ-1 --in org", "FJ-2 --in org", "--all"].map(explain).join("\n");
            assert_eq!(explain("--all --in org"), format!("{title}{pages}"));
            assert_eq!(explain("--all --pack org/rules"), explain("--all --in org"));
        }
    }

    /// A page with one small example.
    const PAGE: &str = "# Page\n\n## Section\n\n```mandat\npack rules \"Rules\" version 1\n\nentity A in as { b number? }\n\n\
        rule R-1 \"B\" {\n  for a in A\n  should a.b = 1\n}\n```\n\n```yaml\nas: { x: { b: 1 } }\n```\n\n\
        ```console\n$ mandat ledger --as-of 2026-01-15 --quiet\nholds           should  R-1  a/x\n```\n";

    /// What is wrong where one thing in it is replaced by another.
    fn wrong(replaced: &str, with: &str) -> Vec<String> {
        assert!(PAGE.contains(replaced));
        let mut page = Page::of(&PAGE.replace(replaced, with));
        page.check(Place::Section("reference_wrong"), false).wrong
    }

    #[test]
    fn an_example_that_is_wrong_is_found() {
        assert_eq!(wrong("", ""), [""; 0]);
        for (replaced, with) in [
            // It writes something else, less or more than is shown.
            ("b: 1 }", "b: 2 }"),
            ("a/x\n", "a/x\nmore\n"),
            ("holds           should  R-1  a/x\n", ""),
            // It does not run.
            ("for a in A", "for a in B"),
            ("$ mandat", "$ ls"),
            // It is not used.
            ("## Section\n", "## Section\n\n```yaml\nas: {}\n```\n\n## Section\n"),
            ("```console\n$ mandat ledger --as-of 2026-01-15 --quiet\nholds           should  R-1  a/x\n```\n", ""),
            ("```yaml", "```yml"),
        ] {
            assert_ne!(wrong(replaced, with), [""; 0], "{with}");
        }
    }

    /// What is written into a page is what it is then compared with, and a page that is right stays as it is.
    #[test]
    fn what_is_written_into_a_page_is_right() {
        let updated = |text: &str| {
            let mut page = Page::of(text);
            let checked = page.check(Place::Section("reference_updated"), true);
            assert!(checked.wrong.is_empty(), "{}", checked.wrong.concat());
            page.text()
        };
        let outcome = "holds           should  R-1  a/x\n";
        // Sheets end their lines with two characters. An empty line at the end is left as somebody wrote it.
        let sheet = PAGE.replace("--quiet", "--quiet --format csv").replace(outcome, "");
        let pages = [
            PAGE.to_owned(),
            PAGE.replace(outcome, &format!("{outcome}\n")),
            PAGE.replace(outcome, "...\n"),
            updated(&sheet),
        ];
        for page in pages {
            assert_eq!(updated(&page), page);
            assert!(!page.contains('\r'));
        }
        assert!(updated(&sheet).contains("\nR-1,"), "{}", updated(&sheet));
        for old in ["", "broken          should  R-1  a/x\n", "holds           should  R-1  a/x\nmore\n"] {
            assert_eq!(updated(&PAGE.replace(outcome, old)), PAGE);
        }
    }
}
