import { describe, expect, it } from 'vitest';
import { readFile } from '../../read';
import { textFile } from '../fixtures';

const read = (body: string, meta = '') => readFile('a.odt', textFile({ body, meta }));

describe('an OpenDocument text', () => {
  it('has its blocks: headings, quotations by style, lists, tables, boxes behind their paragraph', async () => {
    const { text, blocks } = await read(
      `<text:p text:style-name="P1">Quarry  shut</text:p><text:h text:outline-level="2">The plan</text:h>
       <text:p text:style-name="Quotations">We<text:s text:c="2"/>stay<text:tab/>here<text:line-break/>always<text:span>.</text:span></text:p>
       <text:list><text:list-item><text:p>First.</text:p></text:list-item></text:list>
       <table:table><table:table-row><table:table-cell><text:p>One.</text:p></table:table-cell><table:table-cell><text:p>Two.</text:p></table:table-cell></table:table-row></table:table>
       <text:table-of-content><text:index-body><text:p>The plan 1</text:p></text:index-body></text:table-of-content>
       <text:p>With a box<draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box><svg:title xmlns:svg="x">Alt</svg:title></draw:frame>.</text:p>`,
    );
    expect(blocks.map((b) => `${b.kind}: ${text.slice(b.start, b.end)}`)).toEqual([
      'title: Quarry shut',
      'heading: The plan',
      'block-quotation: We  stay\there\nalways.',
      'paragraph: First.',
      'paragraph: One.',
      'paragraph: Two.',
      'leftover: The plan 1',
      'paragraph: With a box.',
      'paragraph: In a box.',
    ]);
  });

  it('has the words of shapes and of references, and none that are hidden', async () => {
    const { text } = await read(
      `<text:p>We <text:bookmark-ref>stay</text:bookmark-ref><text:span text:style-name="H">!!</text:span>.<draw:custom-shape><text:p>In a shape.</text:p></draw:custom-shape></text:p>
       <text:p text:style-name="H">Hidden.</text:p><text:section text:display="none"><text:p>Hidden.</text:p></text:section>`,
    );
    expect(text).toBe('We stay.\nIn a shape.');
    const sometimes = await read(
      `<text:p>We <text:hidden-text text:is-hidden="false">stay</text:hidden-text><text:hidden-text text:is-hidden="true">!!</text:hidden-text>.<text:script>run()</text:script></text:p>
       <text:section text:display="condition" text:is-hidden="true"><text:p>Hidden.</text:p></text:section>`,
    );
    expect(sometimes.text).toBe('We stay.');
  });

  it('has its own styles, not those of the same name that are for heads and feet, and stands on those beside it', async () => {
    const style = (name: string, rest: string) => `<style:style style:family="paragraph" style:name="${name}" ${rest}`;
    const { text, blocks } = await readFile(
      'a.odt',
      textFile({
        body: '<text:p text:style-name="Q">We stay, and nothing else.</text:p><text:p text:style-name="Own">The plan</text:p><text:p text:style-name="Below">!!</text:p>',
        own: `${style('Q', 'style:parent-style-name="Z"/>')}${style('Below', 'style:parent-style-name="H"/>')}`,
        others: `${style('Z', 'style:display-name="Zitat"/>')}${style('Own', 'style:default-outline-level="2"/>')}`,
        forHeads: style('Q', 'style:parent-style-name="Header"/>'),
      }),
    );
    expect(blocks.map((b) => `${b.kind}: ${text.slice(b.start, b.end)}`)).toEqual([
      'block-quotation: We stay, and nothing else.',
      'heading: The plan',
    ]);
  });

  it('has no heading in a list or a table, however short a line is', async () => {
    const { blocks } = await read(
      `<text:list><text:list-item><text:p>One</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>A cell</text:p></table:table-cell></table:table-row></table:table><text:p>The quarry</text:p><text:p>We stay, and nothing else.</text:p>`,
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'heading', 'paragraph']);
  });

  it('is read whatever is wrong with what says nothing of its words', async () => {
    const { text } = await readFile('a.odt', textFile({ body: '<text:p>We stay.</text:p>', meta: '<dc:title>A & B' }));
    expect(text).toBe('We stay.');
  });

  it('tells what was deleted as it was shown, and joins what the deletion of an end leaves', async () => {
    const { text, warnings } = await read(
      `<text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>never<text:s/>ever<office:annotation><text:p>Why?</text:p></office:annotation></text:p><table:table><table:table-row><table:table-cell><text:p>One.</text:p></table:table-cell><table:table-cell><text:p>Two.</text:p></table:table-cell></table:table-row></table:table></text:deletion></text:changed-region><text:changed-region text:id="d"><text:deletion/></text:changed-region></text:tracked-changes>
       <text:p>We<text:change text:change-id="c"/><text:change-start text:change-id="d"/></text:p><text:p><text:change-end text:change-id="d"/> stay.</text:p>
       <text:change-start text:change-id="d"/><text:p>Gone.</text:p><text:change-end text:change-id="d"/>`,
    );
    expect(text).toBe('We stay.');
    expect(warnings).toEqual([{ code: 'words-struck', params: { words: 'never ever One. Two.; Gone.' } }]);
  });

  it('has no words of a deletion that stands in the text, where its changes are shown', async () => {
    const { text, warnings } = await read(
      `<text:tracked-changes><text:changed-region text:id="c"><text:deletion/></text:changed-region><text:changed-region text:id="i"><text:insertion/></text:changed-region></text:tracked-changes>
       <text:p>We <text:change-start text:change-id="c"/>never</text:p><text:p>left<text:change-end text:change-id="c"/><text:change-start text:change-id="i"/>stay<text:change-end text:change-id="i"/>.</text:p><text:p>Always.</text:p>`,
    );
    expect(text).toBe('We stay.\nAlways.');
    expect(warnings).toEqual([{ code: 'words-struck', params: { words: 'never left' } }]);
  });

  it('has notes, comments, and the final text of tracked changes', async () => {
    const { text, footnotes, comments, warnings } = await read(
      `<text:tracked-changes><text:changed-region xml:id="c"><text:deletion><office:change-info><dc:creator>Ada</dc:creator></office:change-info><text:p>never</text:p></text:deletion></text:changed-region></text:tracked-changes>
       <text:p>We <text:change text:change-id="c"/><office:annotation office:name="a"><dc:creator>Ada Finch</dc:creator><dc:date>2024-05-14T10:00:00</dc:date><text:p>Really?</text:p></office:annotation>stay<office:annotation-end office:name="a"/><text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Said in May.</text:p></text:note-body></text:note>.</text:p><text:p>Always.</text:p>`,
    );
    expect(text).toBe('We stay.\nAlways.\nSaid in May.');
    expect(footnotes.map(({ kind, at, span }) => [kind, text.slice(0, at), text.slice(...span)])).toEqual([
      ['footnote', 'We stay', 'Said in May.'],
    ]);
    expect(comments.map((c) => [c.author, c.text, text.slice(...c.span)])).toEqual([['Ada Finch', 'Really?', 'stay']]);
    expect(warnings).toEqual([{ code: 'words-struck', params: { words: 'never' } }]);
  });

  it('says who wrote it, and how it is called', async () => {
    const { title, about } = await read(
      '<text:p>First line</text:p><text:p>And the second, which is longer.</text:p>',
      '<dc:title>Quarry shut</dc:title><meta:initial-creator>Ada Finch</meta:initial-creator><meta:creation-date>2024-05-14T10:00:00</meta:creation-date>',
    );
    expect([title, about.author, about.date?.getFullYear()]).toEqual(['Quarry shut', 'Ada Finch', 2024]);
  });

  it('with a password is refused', async () => {
    await expect(async () => readFile('a.odt', textFile({ body: '', encrypted: true }))).rejects.toMatchObject({
      code: 'file-encrypted',
    });
  });
});
