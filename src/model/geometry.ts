/** WGS84 degrees, longitude first, as in GeoJSON (RFC 7946). */
export type Position = readonly [lon: number, lat: number]

/** A closed ring: its last position is its first. */
export type Ring = readonly Position[]

/** The geometries of GeoJSON that a place or an area can have. The first ring of a polygon is its outside, the others are holes. */
export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'MultiPoint'; readonly coordinates: readonly Position[] }
  | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }
