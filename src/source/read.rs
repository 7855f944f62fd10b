//! Texts from a disk and from standard input, none of which takes more room than there is.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// Why a file gives no text.
#[derive(Debug)]
pub enum Unread {
    /// It is a pipe, a device or a socket.
    Special,
    /// It is a link that leads nowhere.
    BrokenLink,
    /// It holds more than there is room for.
    TooLarge,
    /// It is not UTF-8 from a line on, counted from 1.
    NotUtf8(usize),
    /// What the system says.
    System(io::Error),
}

/// What a file holds, if it is one and not larger than there is room for.
pub fn read(path: &Path, room: u64) -> Result<Vec<u8>, Unread> {
    // A pipe or a device would be waited for without end.
    let kind = path.metadata().map_err(|error| unseen(path, error))?;
    if !kind.is_file() {
        return Err(if kind.is_dir() { Unread::System(io::ErrorKind::IsADirectory.into()) } else { Unread::Special });
    }
    if kind.len() > room {
        return Err(Unread::TooLarge);
    }
    // It may have grown since.
    read_from(File::open(path).map_err(Unread::System)?, kind.len(), room)
}

/// What an input gives, of which about so many bytes are expected.
pub fn read_from(input: impl Read, expected: u64, room: u64) -> Result<Vec<u8>, Unread> {
    let mut bytes = Vec::with_capacity(usize::try_from(expected).unwrap_or(0));
    input.take(room.saturating_add(1)).read_to_end(&mut bytes).map_err(Unread::System)?;
    if bytes.len() as u64 > room { Err(Unread::TooLarge) } else { Ok(bytes) }
}

/// Bytes as a text.
pub fn text_of(bytes: Vec<u8>) -> Result<String, Unread> {
    String::from_utf8(bytes).map_err(|error| {
        let sound = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or(&[]);
        Unread::NotUtf8(memchr::memchr_iter(b'\n', sound).count() + 1)
    })
}

/// The text of a file.
pub fn read_text(path: &Path, room: u64) -> Result<String, Unread> {
    read(path, room).and_then(text_of)
}

fn unseen(path: &Path, error: io::Error) -> Unread {
    // It leads to what is not there, or back to itself.
    let is_broken = error.kind() != io::ErrorKind::PermissionDenied && path.is_symlink();
    if is_broken { Unread::BrokenLink } else { Unread::System(error) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_is_read_than_there_is_room_for() {
        assert_eq!(read_from(&b"four"[..], 0, 4).unwrap(), b"four");
        assert!(matches!(read_from(io::repeat(b' '), 0, 4), Err(Unread::TooLarge)));
    }

    #[test]
    fn the_first_line_that_is_no_text_is_named() {
        assert!(matches!(text_of(b"one\ntwo \xE5\n\xE5".to_vec()), Err(Unread::NotUtf8(2))));
        assert_eq!(text_of("å".into()).unwrap(), "å");
    }
}
