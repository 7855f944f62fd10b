use super::{Sheet, read_csv};
use crate::organisation::outline::read;
use crate::organisation::{Manifest, Written};
use crate::source::{SourceMap, Span};

const SETTINGS: &str = r#"
collection = "people"
unused = ["Note"]
[csv."p.csv".columns]
Number = "id"
Name = "name"
"Født" = { field = "born", date = "dd.mm.yyyy" }
Fag = { field = "competence", split = "," }
From = "employment.from"
To = "employment.to"
Part = { field = "part", decimal = "," }
"#;

fn sheet(settings: &str) -> Sheet {
    let mut map = SourceMap::new();
    let id = map.add("mandat.toml", format!("[csv.\"p.csv\"]{settings}")).unwrap();
    let mut errors = Vec::new();
    let manifest = Manifest::read(map.file(id).unwrap(), &mut errors);
    assert!(errors.is_empty(), "{errors:?}");
    let nowhere = |written: &mut Written| written.span = Span::default();
    let mut sheet = manifest.sheets.into_iter().next().unwrap();
    for column in &mut sheet.columns {
        nowhere(&mut column.heading);
    }
    sheet
}

/// The rows as compact text, and the errors with the text at their places.
fn rows(text: &str) -> (String, Vec<(String, String)>) {
    let sheet = sheet(SETTINGS);
    let reading = read(text, |file, tree, errors| read_csv(file, &sheet, tree, errors).into_iter().collect());
    let words = reading.words().iter().map(|(words, place)| ((*words).to_owned(), (*place).to_owned())).collect();
    (reading.values.concat(), words)
}

/// The values of some rows with the columns number, name and from.
fn three(lines: &str) -> (String, Vec<(String, String)>) {
    let all = "Number;Name;Født;Fag;From;To;Part\n";
    let lines: String = lines.lines().map(|line| format!("{line}\n")).collect();
    rows(&format!("{all}{lines}"))
}

#[test]
fn rows_are_objects() {
    let text = "\u{feff}Note,Name,Number,From,To,Født,Fag,Part\r\n\
                x, Kari Nes ,kari,2025-01-01,,01.03.1990,\"law, health\",\"0,5\"\r\n\
                ,\"Ola \"\"Ole\"\" Vik\",ola,,,,[],\r\n,,,,,,,\r\n";
    let (value, errors) = rows(text);
    assert_eq!(errors, []);
    assert_eq!(
        value,
        "{people:[{id:kari,name:Kari Nes,born:1990-03-01,competence:[law,health],employment:{from:2025-01-01},\
         part:\"0.5\"},{id:ola,name:\"Ola \\\"Ole\\\" Vik\",competence:[]}]}"
    );
}

#[test]
fn the_separator_is_found() {
    for separator in [",", ";", "\t"] {
        let head = ["Number", "Name", "Født", "Fag", "From", "To", "Part"].join(separator);
        let row = ["a", "Kari", "", "law", "", "", "1"].join(separator);
        let (value, errors) = rows(&format!("{head}\n{row}"));
        assert_eq!(errors, [], "{separator:?}");
        assert_eq!(value, "{people:[{id:a,name:Kari,competence:[law],part:1}]}");
    }
}

#[test]
fn each_row_has_its_own_error() {
    let (value, errors) = three(
        "a;A;;;;;\nb;B;;;;\nc;C;;;;;;x\nd;\"D;;;;;\ne;E\"E;;;;;\nf;\"F\" F;;;;;\ng;G;1990-03-01;;;;\nh;H;31.02.1990;;;;",
    );
    let places: Vec<&str> = errors.iter().map(|(_, place)| place.as_str()).collect();
    assert_eq!(places, ["", "x", "\"", "\"", "F", "1990-03-01"], "{errors:?}");
    assert!(value.contains("{id:b,name:null!}!,{id:c,name:null!}!"), "{value}");
}

#[test]
fn a_quote_that_is_never_closed_ends_with_its_line() {
    let (value, errors) = three("a;A;;;;;\nd;\"D;;;;;\ne;E;;;;;\nf;F;;;;;");
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert_eq!(errors[0].1, "\"");
    assert!(value.ends_with("{id:e,name:E},{id:f,name:F}]}"), "{value}");
}

#[test]
fn columns_are_held_against_the_settings() {
    let (value, errors) = rows("Number,Nmae,Født,Fag,From,To,Part,Number\na,b,,,,,,c\n");
    let words: Vec<&str> = errors.iter().map(|(words, _)| words.as_str()).collect();
    assert_eq!(
        words,
        [
            "the settings do not say what the column `Nmae` means",
            "the heading `Number` stands twice",
            "no column is called `Name`"
        ]
    );
    assert_eq!(value, "{people:[{id:a}!]}");
    let (value, errors) = rows("\n\n");
    assert_eq!((value.as_str(), errors.len()), ("", 1));
}

#[test]
fn a_cell_may_hold_lines() {
    let (value, errors) = three("a;\"one\ntwo\";;;;;\nb;B;;;;;");
    assert_eq!(errors, []);
    assert_eq!(value, "{people:[{id:a,name:\"one\\ntwo\"},{id:b,name:B}]}");
}
