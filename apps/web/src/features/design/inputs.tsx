'use client';

import { useState } from 'react';
import { Checkbox } from '@/components/checkbox';
import { Combobox } from '@/components/combobox';
import { FileDropZone } from '@/components/file-drop-zone';
import { FileUpload } from '@/components/file-upload';
import { Input } from '@/components/input';
import { MoneyInput } from '@/components/money-input';
import { NativeSelect } from '@/components/native-select';
import { RadioGroup } from '@/components/radio-group';
import { RangeSlider } from '@/components/range-slider';
import { RatingInput } from '@/components/rating';
import { Select } from '@/components/select';
import { Switch } from '@/components/switch';
import { TagInput } from '@/components/tag-input';
import { Textarea } from '@/components/textarea';
import type { SendFile } from '@/trpc/upload-queue';
import { useUploads } from '@/trpc/use-uploads';
import { Specimen, Specimens } from './specimen';

const options = ['Pencil', 'Ink', 'Watercolour', 'Oil'].map((label) => ({ value: label.toLowerCase(), label }));

/** Everything to type, choose, tick, drag and drop. */
export function Inputs() {
  const [text, setText] = useState('');
  const [tags, setTags] = useState<readonly string[]>(['hand drawn']);
  const [choice, setChoice] = useState<string | null>('ink');
  const [isOn, setIsOn] = useState(true);
  const [price, setPrice] = useState<number | null>(4_500);
  const [span, setSpan] = useState<[number, number]>([8, 30]);
  const [stars, setStars] = useState<number | null>(4);
  const [files, setFiles] = useState<string[]>([]);
  const check = ({ name }: File) => (name.includes('x') ? 'The file has a name that is not taken here' : null);
  const onStored = ({ name }: File) => setFiles((all) => [...all, name]);
  const uploads = useUploads({ check, send: pretendToSend, onStored, places: 8 });
  return (
    <Specimens>
      <Specimen name="Input: empty, refused, unavailable">
        <Input aria-label="Empty" placeholder="A word" />
        <Input aria-label="Refused" aria-invalid defaultValue="Not this" />
        <Input aria-label="Unavailable" disabled defaultValue="Fixed" />
      </Specimen>
      <Specimen name="Textarea with counter">
        <div className="w-full">
          <Textarea aria-label="Text" value={text} onChange={(event) => setText(event.target.value)} countTo={200} />
        </div>
      </Specimen>
      <Specimen name="MoneyInput">
        <MoneyInput aria-label="Price" value={price} onChange={setPrice} currency="EUR" />
      </Specimen>
      <Specimen name="RangeSlider">
        <RangeSlider
          value={span}
          size={40}
          onChange={setSpan}
          labels={['From', 'To']}
          valueText={(place) => `${place} of 40`}
          className="w-full"
        />
      </Specimen>
      <Specimen name="Select, NativeSelect">
        <Select aria-label="Technique" options={options} value={choice} onChange={setChoice} />
        <NativeSelect aria-label="Technique" options={options} className="w-full" />
      </Specimen>
      <Specimen name="Combobox">
        <Combobox aria-label="Technique" options={options} value={choice} onChange={setChoice} />
      </Specimen>
      <Specimen name="TagInput">
        <TagInput value={tags} onChange={setTags} max={5} placeholder="Type and press Enter" />
      </Specimen>
      <Specimen name="Checkbox, Switch">
        <Checkbox checked={isOn} onChange={setIsOn} label="With the source file" hint="One more day" />
        <Switch checked={isOn} onChange={setIsOn} label="Tell me by e-mail" />
      </Specimen>
      <Specimen name="RadioGroup">
        <RadioGroup aria-label="Technique" options={options} value={choice} onChange={setChoice} />
      </Specimen>
      <Specimen name="RatingInput">
        <RatingInput label="Communication" name="communication" value={stars} onChange={setStars} />
      </Specimen>
      <Specimen name="FileDropZone">
        <div className="w-full">
          <FileDropZone
            label="Add files"
            hint="Choose files, or drop them here"
            accept={['image/*']}
            onFiles={(added) => setFiles(added.map(({ name }) => name))}
          />
          {files.length > 0 && <p className="mt-2 text-sm text-ink-muted">{files.join(', ')}</p>}
        </div>
      </Specimen>
      <Specimen name="FileUpload: files whose name holds an x are refused">
        <div className="w-full">
          <FileUpload uploads={uploads} label="Add files" hint="Nothing is sent from here" accept={[]} />
        </div>
      </Specimen>
    </Specimens>
  );
}

/** Takes three seconds. */
const pretendToSend: SendFile<File> = async (file, { onProgress }) => {
  for (let share = 0; share <= 1; share += 0.02) {
    onProgress(share);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return file;
};
