import { createHandler, StartServer } from "@solidjs/start/server"
import { env } from "./server/env.ts"

const fonts = ["inter-tight-latin-wght-normal", "space-mono-latin-400-normal"]

export default createHandler(() => (
  <StartServer
    document={({ assets, children, scripts }) => (
      <html lang="fr" data-demo={env().demo ? "" : undefined}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
          <title>ordinarthur os</title>
          <meta name="theme-color" content="#f5f1ea" media="(prefers-color-scheme: light)" />
          <meta name="theme-color" content="#15120e" media="(prefers-color-scheme: dark)" />
          <meta name="color-scheme" content="light dark" />
          <meta name="apple-mobile-web-app-capable" content="yes" />
          <meta name="apple-mobile-web-app-title" content="ordinarthur" />
          <link rel="manifest" href="/manifest.webmanifest" />
          <link rel="icon" href="/icons/icon.svg" type="image/svg+xml" />
          <link rel="apple-touch-icon" href="/icons/icon-180.png" />
          {fonts.map((name) => (
            <link rel="preload" href={`/fonts/${name}.woff2`} as="font" type="font/woff2" crossorigin="anonymous" />
          ))}
          {assets}
        </head>
        <body>
          <div id="app">{children}</div>
          {scripts}
        </body>
      </html>
    )}
  />
))
