// Two kinds of questions that ODK's engine does not ask properly yet. What is answered goes into its form all the same.
import { h } from 'vue';
import { t } from './words.js';

const pad = (number, length = 2) => String(number).padStart(length, '0');

/** As a form writes it down: with the time zone of whoever answers. */
const written = (local) => {
  const at = new Date(local);
  const minutes = -at.getTimezoneOffset();
  const zone = `${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;
  return `${local.slice(0, 16)}:00.000${zone}`;
};

const shown = (value) => {
  const at = new Date(value);
  if (!value || Number.isNaN(at.getTime())) return '';
  const day = `${pad(at.getFullYear(), 4)}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
  return `${day}T${pad(at.getHours())}:${pad(at.getMinutes())}`;
};

/** A day and a time. */
export const MomentQuestion = (props) => {
  const { node } = props;
  return h('input', {
    class: 'own',
    type: 'datetime-local',
    id: node.nodeId,
    value: shown(node.currentState.value),
    required: node.currentState.required,
    disabled: node.currentState.readonly,
    onChange: (event) => node.setValue(event.target.value ? written(event.target.value) : ''),
  });
};
MomentQuestion.props = ['node'];

/** A recording, a film, a document. */
export const FileQuestion = (props) => {
  const { question, title, trouble } = props;
  const { value, readonly } = question.currentState;
  return h('div', {}, [
    h(title, { question }),
    value
      ? h('p', {}, [
        h('bdi', {}, value.name), ' ',
        h('button', { type: 'button', class: 'plain', disabled: readonly, onClick: () => question.setValue(null) }, t("fill.removeFile")),
      ])
      : h('input', {
        class: 'own',
        type: 'file',
        id: question.nodeId,
        accept: question.nodeOptions.media.accept,
        disabled: readonly,
        onChange: (event) => question.setValue(event.target.files[0] ?? null),
      }),
    h(trouble, { message: question.validationState.violation?.message.formatted }),
  ]);
};
FileQuestion.props = ['question', 'title', 'trouble'];
