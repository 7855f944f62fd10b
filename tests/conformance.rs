//! The conformance kit in `tests/conformance`: what the language means, as cases that any implementation can run.
//!
//! `MANDAT_CASE=04-06` runs those of one clause, `MANDAT_UPDATE=1` writes the table in the kit's README.

#[cfg(test)]
#[path = "kit/case.rs"]
mod case;
#[cfg(test)]
#[path = "kit/clauses.rs"]
mod clauses;
#[cfg(test)]
#[path = "kit/packs.rs"]
mod packs;
#[cfg(test)]
#[path = "kit/run.rs"]
mod run;

#[cfg(test)]
mod kit {
    use std::collections::BTreeSet;

    use super::case::{Case, File};
    use super::clauses;
    use super::run::told;

    /// What a case expects and what came out, a line for each that differs.
    fn differences(case: &Case) -> Vec<String> {
        let came = match std::panic::catch_unwind(|| told(case)) {
            Ok(came) => came,
            Err(_) => return vec!["      the program ends in a panic".to_owned()],
        };
        let expected: BTreeSet<String> = case.expected.iter().cloned().collect();
        let missing = expected.difference(&came).map(|line| format!("      expected  {line}"));
        missing.chain(came.difference(&expected).map(|line| format!("      came      {line}"))).collect()
    }

    /// What is wrong with a file: its form, and each case that came out otherwise.
    fn failures(file: &File) -> String {
        let of_case = |case: &Case| {
            let lines = differences(case);
            if lines.is_empty() { None } else { Some(format!("    {}\n{}\n", case.name, lines.join("\n"))) }
        };
        let told: String = file.cases.iter().filter_map(of_case).collect();
        if told.is_empty() { told } else { format!("  {}\n{told}", file.name) }
    }

    #[test]
    fn every_case_comes_out_as_it_says() {
        let asked = std::env::var("MANDAT_CASE").unwrap_or_default();
        let files: Vec<File> = File::all().into_iter().filter(|file| file.name.starts_with(&asked)).collect();
        let parts: Vec<String> = std::thread::scope(|scope| {
            let files = &files;
            // Deep expressions and long chains of definitions need a deep stack, as they do in the program.
            let threads = [0, 1].map(|part| {
                let thread = std::thread::Builder::new().stack_size(1 << 28);
                let run = move || files.iter().skip(part).step_by(2).map(failures).collect::<Vec<_>>();
                thread.spawn_scoped(scope, run).unwrap()
            });
            threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
        });
        let mut failed: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        failed.sort();
        println!("{} cases in {} files", files.iter().map(|file| file.cases.len()).sum::<usize>(), files.len());
        assert!(failed.is_empty(), "\n{}", failed.concat());
    }

    #[test]
    fn the_table_of_the_kit_counts_its_cases() {
        clauses::hold(&File::all());
    }
}
