import { Button, Divider, SegmentedControl, Text, useMantineColorScheme } from "@mantine/core";
import { IconLogout, IconUser } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { signOut } from "next-auth/react";
import { useTranslations } from "use-intl";
import { forgetKeptForms } from "@/features/draft-orders/builder/kept-form-storage";
import { useLanguage } from "@/i18n/language";
import { localeCookie } from "@/i18n/locale-cookie";
import { Link } from "@/lib/near-link";
import { languages } from "@/messages";

/** Theme, language, profile and the way out; loaded when the menu is first opened. */
export default function UserMenuContent({ email }: { email: string }) {
  const t = useTranslations("frame");
  return (
    <>
      <Text size="xs" c="dimmed" px={8} py={4} truncate>
        {email}
      </Text>
      <ThemeChoice />
      <LanguageChoice />
      <Divider my={6} />
      <Button
        component={Link}
        href="/settings/profile"
        variant="subtle"
        color="gray"
        fullWidth
        justify="flex-start"
        size="compact-sm"
        leftSection={<IconUser size={15} aria-hidden />}
      >
        {t("profile")}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        fullWidth
        justify="flex-start"
        size="compact-sm"
        leftSection={<IconLogout size={15} aria-hidden />}
        onClick={() => {
          forgetKeptForms();
          void signOut({ callbackUrl: "/sign-in" });
        }}
      >
        {t("signOut")}
      </Button>
    </>
  );
}

function ThemeChoice() {
  const t = useTranslations("frame.theme");
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      my={4}
      aria-label={t("label")}
      value={colorScheme}
      onChange={(value) => setColorScheme(value === "light" || value === "dark" ? value : "auto")}
      data={[
        { value: "light", label: t("light") },
        { value: "dark", label: t("dark") },
        { value: "auto", label: t("system") },
      ]}
    />
  );
}

/** Languages are named in their own words, whoever reads them. */
const nameOf = (locale: string) => new Intl.DisplayNames(locale, { type: "language" }).of(locale) ?? locale;

const oneYear = 365 * 24 * 60 * 60;

function LanguageChoice() {
  const t = useTranslations("frame");
  const { language } = useLanguage();
  const router = useRouter();
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      my={4}
      aria-label={t("language")}
      value={language}
      onChange={(chosen) => {
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
        document.cookie = `${localeCookie}=${chosen}; path=/; max-age=${oneYear}; samesite=lax`;
        router.refresh();
      }}
      data={languages.map((value) => ({ value, label: nameOf(value) }))}
    />
  );
}
