import { script } from "./theme";

/**
 * Full texts in parallel columns that scroll together: a button above each text opens them in a dialog. The sentences
 * that the small letters link are laid level; what stands between two of them moves in proportion, and of links that
 * cross each other the longest row that does not is followed. Without scripts the texts stand one after another.
 */
export const columnsScript = script(
  "columns",
  `
(function(){
if(window.variorumColumns)return;window.variorumColumns=true;
var lead="#side:",dialog=null,columns=[];
function make(tag,name,parent,text){var e=document.createElement(tag);if(name)e.className=name;if(text)e.textContent=text;parent.appendChild(e);return e;}
function texts(){
var found=new Map();
document.querySelectorAll(".vr-article article h3[id^='text-']").forEach(function(head){
var letter=head.querySelector(".vr-siglum");
if(letter&&!found.has(letter.textContent))found.set(letter.textContent,head.parentNode);});
return found;
}
function nearest(article,own){
var counts=new Map();
article.querySelectorAll(".vr-see a").forEach(function(link){counts.set(link.textContent,(counts.get(link.textContent)||0)+1);});
var best=null;
texts().forEach(function(_,letter){if(letter!==own&&(best===null||(counts.get(letter)||0)>(counts.get(best)||0)))best=letter;});
return best;
}
function keep(address){
if(document.body.hasAttribute("data-jp-theme-light"))return;
try{history.replaceState(null,"",address||location.pathname+location.search);}catch(error){if(address)location.hash=address;}
}
function top(column,sentence){return sentence.getBoundingClientRect().top-column.box.getBoundingClientRect().top+column.box.scrollTop;}
function pairs(from,to){
var found=[],last=new Map();
to.box.querySelectorAll("[data-id]").forEach(function(s){last.set("#"+s.dataset.id,s);});
from.box.querySelectorAll(".vr-s").forEach(function(s){
var link=Array.from(s.querySelectorAll(".vr-see a")).find(function(a){return last.has(a.getAttribute("href"));});
if(link)found.push([top(from,s),top(to,last.get(link.getAttribute("href")))]);});
var ends=[],before=[];
found.forEach(function(pair,i){
var low=0,high=ends.length;
while(low<high){var middle=(low+high)>>1;if(found[ends[middle]][1]<pair[1])low=middle+1;else high=middle;}
before[i]=low>0?ends[low-1]:-1;ends[low]=i;});
var row=[[from.box.scrollHeight,to.box.scrollHeight]];
for(var i=ends.length?ends[ends.length-1]:-1;i>=0;i=before[i])row.unshift(found[i]);
row.unshift([0,0]);return row;
}
function follow(from){
var line=from.box.clientHeight/3,at=from.box.scrollTop+line,end=from.box.scrollTop+from.box.clientHeight>=from.box.scrollHeight-2;
columns.forEach(function(to){
if(to===from)return;
var row=from.rows.get(to);
if(!row){row=pairs(from,to);from.rows.set(to,row);}
var i=1;while(i<row.length-1&&row[i][0]<at)i++;
var a=row[i-1],b=row[i],share=b[0]>a[0]?(at-a[0])/(b[0]-a[0]):0;
var want=from.box.scrollTop<=0?0:end?to.box.scrollHeight:a[1]+share*(b[1]-a[1])-line;
want=Math.max(0,Math.min(Math.round(want),to.box.scrollHeight-to.box.clientHeight));
if(Math.abs(to.box.scrollTop-want)>1){to.led=true;to.box.scrollTop=want;}
});
}
function listen(column){
column.box.addEventListener("scroll",function(){if(column.led){column.led=false;return;}follow(column);},{passive:true});
}
function measureAnew(){columns.forEach(function(c){c.rows.clear();});}
function show(letters){
var all=texts(),body=dialog.querySelector(".vr-sides");
body.textContent="";columns=[];
letters.forEach(function(letter){
var article=all.get(letter);if(!article)return;
var side=make("section","vr-side",body),head=article.querySelector("h3");
var name=make("p","vr-side-name",side);Array.from(head.childNodes).forEach(function(node){name.appendChild(node.cloneNode(true));});
var box=make("div","vr-side-text",side);box.tabIndex=0;box.setAttribute("role","region");box.setAttribute("aria-label","Text "+letter);
box.appendChild(article.querySelector(".vr-full").cloneNode(true));
box.querySelectorAll("[id]").forEach(function(e){e.dataset.id=e.id;e.removeAttribute("id");});
var column={letter:letter,box:box,rows:new Map(),led:false};
columns.push(column);listen(column);
});
dialog.querySelectorAll("input[name=side]").forEach(function(input){input.checked=letters.indexOf(input.value)>=0;});
keep(lead+letters.join(","));
}
function chosen(){return Array.from(dialog.querySelectorAll("input[name=side]:checked")).map(function(input){return input.value;});}
function level(column,place,at){
column.led=true;column.box.scrollTop+=place.getBoundingClientRect().top-at;setTimeout(function(){column.led=false;},100);
}
function meet(from,places){
dialog.querySelectorAll(".vr-met").forEach(function(s){s.classList.remove("vr-met");});
var own=from.closest(".vr-s")||from,at=own.getBoundingClientRect().top;
places.forEach(function(each){level(each[0],each[1],at);each[1].classList.add("vr-met");});
if(places.length)own.classList.add("vr-met");
}
function placeOf(link){
var letter=link.textContent,column=columns.find(function(c){return c.letter===letter;});
var place=column&&column.box.querySelector('[data-id="'+link.getAttribute("href").slice(1)+'"]');
return place?[column,place]:null;
}
function leap(event){
var link=event.target.closest(".vr-see a"),mark=event.target.closest("[data-group]"),shared=event.target.closest(".vr-p");
if(link){
event.preventDefault();
if(columns.every(function(c){return c.letter!==link.textContent;})){
var home=link.closest(".vr-side-text").getAttribute("aria-label"),id=link.closest(".vr-s").dataset.id;
show(chosen().concat(link.textContent));
var again=columns.find(function(c){return c.box.getAttribute("aria-label")===home;}),own=again.box.querySelector('[data-id="'+id+'"]');
level(again,own,again.box.getBoundingClientRect().top+again.box.clientHeight/3);
var copy=Array.from(own.querySelectorAll(".vr-see a")).find(function(a){return a.getAttribute("href")===link.getAttribute("href");});
if(copy)meet(copy,[placeOf(copy)].filter(Boolean));
}else meet(link,[placeOf(link)].filter(Boolean));
}else if(mark){
meet(mark,columns.filter(function(c){return !c.box.contains(mark);}).map(function(c){
var twin=Array.from(c.box.querySelectorAll("[data-group]")).find(function(e){return e.getAttribute("data-group")===mark.getAttribute("data-group");});
return twin?[c,twin.closest(".vr-s")||twin]:null;}).filter(Boolean));
}else if(shared)meet(shared,Array.from(shared.querySelectorAll(".vr-see a")).map(placeOf).filter(Boolean));
}
function open(letters,kinds){
if(dialog)dialog.remove();
dialog=make("dialog","vr vr-article vr-together",document.body);dialog.setAttribute("aria-label","Texts side by side");
var bar=make("div","vr-side-bar",dialog),group=make("fieldset","vr-switches",bar);make("legend","vr-hidden",group,"Texts shown");
texts().forEach(function(article,letter){
var label=make("label","",group),input=make("input","",label);
input.type="checkbox";input.name="side";input.value=letter;
label.appendChild(article.querySelector("h3 .vr-siglum").cloneNode(true));label.title=article.querySelector("h3").textContent;
input.addEventListener("change",function(){show(chosen());});
});
if(kinds)bar.appendChild(kinds.cloneNode(true));
var close=make("button","",bar,"Close");close.type="button";close.addEventListener("click",function(){dialog.close();});
make("div","vr-sides",dialog);
dialog.addEventListener("click",leap);dialog.addEventListener("change",measureAnew);
dialog.addEventListener("close",function(){keep("");dialog.remove();dialog=null;columns=[];});
dialog.showModal();show(letters);
if(columns[0])columns[0].box.focus();
}
function enhance(){
if(!document.querySelector(".vr-article article:not([data-sides])"))return;
var all=texts();if(all.size<2)return;
all.forEach(function(article,letter){
if(article.dataset.sides!==undefined)return;article.dataset.sides="";
var line=make("p","vr-screen",article),button=make("button","",line,"Side by side with another text");
article.querySelector("h3").after(line);button.type="button";
button.addEventListener("click",function(){open([letter,nearest(article,letter)],article.querySelector(".vr-switches"));});
});}
function recall(){
if(location.hash.indexOf(lead)!==0)return;
var all=texts(),wanted=decodeURIComponent(location.hash.slice(lead.length)).split(",").filter(function(letter){return all.has(letter);});
if(wanted.length)open(wanted,all.get(wanted[0]).querySelector(".vr-switches"));
}
addEventListener("hashchange",recall);
addEventListener("resize",measureAnew);
var watcher=new MutationObserver(enhance);
watcher.observe(document.documentElement,{childList:true,subtree:true});
enhance();
if(document.readyState==="loading")document.addEventListener("DOMContentLoaded",recall);else recall();
})();`,
);

/** The styles of the columns. */
export const columnsStyles = `
.vr-together{width:98vw;max-width:none;height:96vh;max-height:none;padding:8px 16px;border:1px solid var(--vr-line);background:var(--vr-page)}
.vr-together[open]{display:flex;flex-direction:column}
.vr-together::backdrop{background:rgba(0,0,0,.5)}
.vr .vr-side-bar{display:flex;flex-wrap:wrap;gap:4px 32px;align-items:center}
.vr .vr-side-bar>button{margin-left:auto}
.vr .vr-sides{flex:1;min-height:0;display:flex;gap:16px;overflow-x:auto}
.vr .vr-side{flex:1 0 min(20rem,80vw);min-width:0;display:flex;flex-direction:column}
.vr .vr-side-name{font-weight:600;margin:4px 0 8px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.vr .vr-side-text{position:relative;flex:1;min-height:0;overflow-y:auto;padding-right:8px;border-top:1px solid var(--vr-line)}
.vr .vr-side-text .vr-full{padding:8px 0 0;font-size:16px}
.vr .vr-side-text .vr-who{float:none;display:inline;width:auto;margin:0 4px 0 0;padding:0 4px;border:1px solid var(--vr-line);border-radius:3px}
.vr .vr-met{outline:2px solid var(--vr-focus);outline-offset:2px}
@media print{.vr-together.vr-together{display:none}}
`;
