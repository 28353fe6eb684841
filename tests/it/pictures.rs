//! The pictures of the README are what the program shows. With `PICTURES=draw` in the environment they
//! are drawn anew.

use std::{collections::BTreeMap, env, fs, path::Path};

use mandates::{
    lang::Language,
    theme::{Ground, Theme},
    tui::picture_of,
};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Color, Modifier, Style},
};
use serde::Deserialize;

use crate::screen::{Screen, everything};

const README: &str = include_str!("../../README.md");
const TABLE: &str = include_str!("../../assets/pictures/pictures.toml");

#[derive(Deserialize)]
struct Picture {
    ui: Language,
    size: (u16, u16),
    keys: String,
}

#[test]
fn pictures_are_current_and_shown() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/pictures");
    let pictures: BTreeMap<String, Picture> = toml::from_str(TABLE).expect("the table reads");
    for (name, own) in pictures {
        let screen = Screen::open(everything(), own.ui, own.size, &own.keys);
        let drawn = picture_of(&screen.buffer, Ground::Any);
        let file = folder.join(format!("{name}.svg"));
        if env::var_os("PICTURES").is_some() {
            fs::write(&file, &drawn).expect("the picture is written");
        }
        let there = fs::read_to_string(&file).unwrap_or_default();
        assert!(
            there == drawn,
            "{name}.svg is old; PICTURES=draw draws it anew:\n{}",
            screen.text()
        );
        assert!(README.contains(&format!("](assets/pictures/{name}.svg)")), "{name} is not shown");
    }
}

#[test]
fn a_picture_has_words_and_colours_of_the_frame() {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 2));
    buffer.set_string(0, 0, "a<b &", Style::new().fg(Color::Red).add_modifier(Modifier::BOLD));
    buffer.set_string(6, 0, "深x", Style::new());
    buffer.set_string(0, 1, "on", Style::new().add_modifier(Modifier::REVERSED));
    buffer.set_string(2, 1, "off", Style::new().fg(Color::Indexed(231)).bg(Color::Indexed(24)));
    let picture = picture_of(&buffer, Ground::Any);
    for part in [
        "viewBox=\"0 0 112 52\"",
        "class=\"b\" style=\"fill: var(--c1)\">a&lt;b &amp;</tspan>",
        // A wide character takes two columns, and what follows begins after them.
        "<tspan x=\"48\" textLength=\"56\"> 深x   </tspan>",
        "width=\"16\" height=\"18\" style=\"fill: var(--ink)\"/>",
        "style=\"fill: var(--paper)\">on</tspan>",
        "height=\"18\" style=\"fill: #005f87\"/>",
        "style=\"fill: #ffffff\">off</tspan>",
        "@media (prefers-color-scheme: dark)",
    ] {
        assert!(picture.contains(part), "{part}\n{picture}");
    }
    for (theme, there) in [("default", true), ("light", false), ("dark", false)] {
        let ground = Theme::named(theme).expect("the theme loads").ground;
        assert_eq!(picture_of(&buffer, ground).contains("@media"), there, "{theme}");
    }
    picture_of(&Buffer::empty(Rect::new(0, 0, 0, 0)), Ground::Any);
}
