"use client";

import { useTranslations } from "use-intl";
import classes from "./not-found.module.css";

/** For an address that no page has. Every page carries it along, hence plain elements only. */
export function NotFound() {
  const t = useTranslations("app.notFound");
  return (
    <main className={classes.page}>
      <h1 className={classes.title}>{t("title")}</h1>
      <p className={classes.text}>{t("text")}</p>
      {/* A whole load: whoever is here may not be signed in. */}
      <a href="/" className={classes.home}>
        {t("home")}
      </a>
    </main>
  );
}
