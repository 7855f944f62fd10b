//! Follows the tutorials and runs what the pages for governance staff show.

#[path = "common/page.rs"]
mod page;
#[path = "common/program.rs"]
mod program;

#[cfg(test)]
mod guide {
    use super::page::{Place, check};

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
}
