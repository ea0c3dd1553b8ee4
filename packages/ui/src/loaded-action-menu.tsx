import { Menu, Text } from "@mantine/core";
import { cloneElement } from "react";
import type { ActionMenuProps, MenuAction } from "./action-menu";

export function LoadedActionMenu({
  button,
  actions,
  width,
  startsOpen,
}: ActionMenuProps & { startsOpen: boolean }) {
  return (
    <Menu position="bottom-end" defaultOpened={startsOpen} {...(width ? { width } : {})}>
      <Menu.Target>{cloneElement(button)}</Menu.Target>
      <Menu.Dropdown>
        {actions.map((action) => (
          <Action key={action.id} {...action} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Action({ label, icon, note, isDisabled = false, tone, startsGroup, link, onClick }: MenuAction) {
  const look = {
    leftSection: icon,
    disabled: isDisabled,
    ...(tone === "danger" && !isDisabled ? { c: "var(--mantine-color-error)" } : {}),
    // Its reason has to be readable.
    ...(note ? { style: { opacity: 1 }, ...(isDisabled ? { c: "dimmed" } : {}) } : {}),
  };
  const content = (
    <>
      {label}
      {note && (
        <Text component="span" display="block" size="xs">
          {note}
        </Text>
      )}
    </>
  );
  return (
    <>
      {startsGroup && <Menu.Divider />}
      {link ? (
        <Menu.Item renderRoot={(props) => link(props)} {...look}>
          {content}
        </Menu.Item>
      ) : (
        <Menu.Item {...(onClick ? { onClick } : {})} {...look}>
          {content}
        </Menu.Item>
      )}
    </>
  );
}
