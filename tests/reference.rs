//! Runs every example of the reference and of the page on writing packs.

#[path = "common/page.rs"]
mod page;
#[path = "common/program.rs"]
mod program;

#[cfg(test)]
mod reference {
    use super::page::{Page, Place};

    /// A page with one small example, in which one thing is replaced by another.
    fn wrong(replaced: &str, with: &str) -> Vec<String> {
        let page = "# Page\n\n## Section\n\n```mandat\npack rules \"Rules\" version 1\n\nentity A in as { b number? }\n\n\
            rule R-1 \"B\" {\n  for a in A\n  should a.b = 1\n}\n```\n\n```yaml\nas: { x: { b: 1 } }\n```\n\n\
            ```console\n$ mandat ledger --as-of 2026-01-15 --quiet\nholds           should  R-1  a/x\n```\n";
        assert!(page.contains(replaced));
        let mut page = Page::of(&page.replace(replaced, with));
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
}
