/** The style props of Amplify UI that CSS calls by the same name. */
export const cssNames = [
  'alignContent alignItems alignSelf aspectRatio backgroundColor backgroundImage border borderColor borderRadius borderStyle',
  'borderWidth bottom boxShadow color columnGap display flex fontFamily fontSize fontStyle fontWeight gap height justifyContent',
  'left letterSpacing lineHeight margin marginBlock marginBlockEnd marginBlockStart marginBottom marginInline marginInlineEnd',
  'marginInlineStart marginTop maxHeight maxWidth minHeight minWidth objectFit objectPosition opacity order overflow padding',
  'paddingBlock paddingBlockEnd paddingBlockStart paddingBottom paddingInline paddingInlineEnd paddingInlineStart paddingTop',
  'position resize right rowGap textAlign textDecoration textTransform top transform transformOrigin whiteSpace width',
] as const;

/** Those that CSS calls otherwise. Left and right are start and end, so that they follow the direction of the text. */
export const otherNames = {
  area: 'gridArea',
  autoColumns: 'gridAutoColumns',
  autoFlow: 'gridAutoFlow',
  autoRows: 'gridAutoRows',
  basis: 'flexBasis',
  column: 'gridColumn',
  columnEnd: 'gridColumnEnd',
  columnSpan: 'gridColumn',
  columnStart: 'gridColumnStart',
  direction: 'flexDirection',
  grow: 'flexGrow',
  marginLeft: 'marginInlineStart',
  marginRight: 'marginInlineEnd',
  paddingLeft: 'paddingInlineStart',
  paddingRight: 'paddingInlineEnd',
  row: 'gridRow',
  rowEnd: 'gridRowEnd',
  rowSpan: 'gridRow',
  rowStart: 'gridRowStart',
  shrink: 'flexShrink',
  templateAreas: 'gridTemplateAreas',
  templateColumns: 'gridTemplateColumns',
  templateRows: 'gridTemplateRows',
  wrap: 'flexWrap',
} as const;

type Words<Text extends string> = Text extends `${infer First} ${infer Rest}` ? First | Words<Rest> : Text;

export type StyleName = Words<(typeof cssNames)[number]> | keyof typeof otherNames;
