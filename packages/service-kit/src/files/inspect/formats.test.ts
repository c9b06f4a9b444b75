import { afterAll, expect, test } from 'vitest';
import { newId } from '../../ids.ts';
import { officeDocument, samples } from '../../testing/samples.ts';
import { startShelf } from '../../testing/shelf-service.ts';
import { zip } from '../../testing/zip.ts';

const shelf = await startShelf();
afterAll(() => shelf.stop());
const owner = newId();

const verdict = async (name: string, bytes: Uint8Array) => {
  const { status, refusal } = await shelf.upload(owner, name, bytes, 'delivery');
  return refusal?.code ?? status;
};

test.each([
  ['a Word document', 'Brief.docx', samples.docx],
  ['an Excel table', 'Budget.xlsx', samples.xlsx],
  ['a PowerPoint presentation', 'Pitch.PPTX', samples.pptx],
  ['an OpenDocument text', 'letter.odt', samples.odt],
  ['a Photoshop picture', 'layers.psd', samples.psd],
  ['an MP3 with tags', 'theme.mp3', samples.mp3],
  ['an MP3 without tags', 'theme.mp3', samples.bareMp3],
  ['a WAV', 'voice.wav', samples.wav],
  ['an MP4', 'film.mp4', samples.mp4],
  ['an MP4 as Apple writes it', 'film.mp4', samples.m4v],
  ['a QuickTime film', 'IMG_0001.MOV', samples.mov],
  ['a WebM', 'screen.webm', samples.webm],
])('%s is taken, and given back as it came', async (_what, name, bytes) => {
  const file = await shelf.upload(owner, name, bytes, 'delivery');
  expect(file).toMatchObject({ status: 'ready', refusal: null, size: bytes.length, width: null });
  const stored = await shelf.files.store.read(`delivery/${file.id.slice(-2)}/${file.id}/original`);
  expect(Buffer.from(stored ?? []).equals(bytes)).toBe(true);
});

const macros = officeDocument('/word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml');

test.each([
  ['an Excel table that says it is a Word document', 'Brief.docx', samples.xlsx],
  ['a Word document with macros', 'Brief.docx', macros],
  ['an archive that says it is a Word document', 'Brief.docx', zip({ 'a.txt': 'hello' })],
  ['a Word document that says it is an archive', 'Brief.zip', samples.docx],
  ['a film that says it is sound', 'theme.mp3', samples.mp4],
  ['sound that says it is a film', 'film.mp4', samples.wav],
  ['a QuickTime film that says it is an MP4', 'film.mp4', samples.mov],
  ['another Matroska film that says it is a WebM', 'screen.webm', samples.mkv],
])('%s is refused for what is inside', async (_what, name, bytes) => {
  expect(await verdict(name, bytes)).toBe('WRONG_FORMAT');
});

test.each([
  ['a film', 'film.mp4', samples.mp4],
  ['sound', 'theme.mp3', samples.mp3],
])('%s with an archive behind it is refused as two files in one', async (_what, name, bytes) => {
  expect(await verdict(name, Buffer.concat([bytes, zip({ 'a.txt': 'hello' })]))).toBe('TWO_FORMATS');
});
