/** Every measured figure under a plain name, `clusters.example.figures.core.f1`; shares are 0 to 1. */
export type Figures = Readonly<Record<string, number>>
